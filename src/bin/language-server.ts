import { languageServer } from "./programs.js";

void languageServer();

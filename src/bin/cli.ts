import { command } from "./programs.js";

void command();

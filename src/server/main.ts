import { answeredAsThread, startLanguageServer } from "./start.js";

if (!answeredAsThread()) startLanguageServer();

import { mcp } from "./programs.js";

void mcp();

import { reports } from "../../report/index.js";
import type { RunResult } from "../../report/result.js";
import type { Format } from "../options.js";
import type { Style } from "../terminal.js";
import { formatStylish } from "./stylish.js";
import { formatUnix } from "./unix.js";

/** How a run is written to standard output, by the name of the format. */
export const formatters: Record<Format, (result: RunResult, style: Style) => string> = {
  ...reports,
  stylish: formatStylish,
  unix: formatUnix,
};

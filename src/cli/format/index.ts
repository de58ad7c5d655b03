import type { Format } from "../options.js";
import type { RunResult } from "../../report/result.js";
import type { Style } from "../terminal.js";
import { formatJson } from "../../report/json.js";
import { formatMarkdown } from "../../report/markdown.js";
import { formatSarif } from "../../report/sarif.js";
import { formatStylish } from "./stylish.js";

/** How a run is written to standard output, by the name of the format. */
export const formatters: Record<Format, (result: RunResult, style: Style) => string> = {
  stylish: formatStylish,
  json: formatJson,
  sarif: formatSarif,
  markdown: formatMarkdown,
};

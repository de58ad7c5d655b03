import type { ReportFormat } from "../findings-protocol.js";
import { formatHtml } from "./html.js";
import { formatJson } from "./json.js";
import { formatMarkdown } from "./markdown.js";
import type { RunResult } from "./result.js";
import { formatSarif } from "./sarif.js";

/** How a run is written for other readers than a terminal's, by the name of the format. */
export const reports: Record<ReportFormat, (result: RunResult) => string> = {
  html: formatHtml,
  markdown: formatMarkdown,
  sarif: formatSarif,
  json: formatJson,
};

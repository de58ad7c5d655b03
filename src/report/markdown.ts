import type { Finding } from "../finding.js";
import { byIncident } from "./by-incident.js";
import { notCheckedIn, type RunResult } from "./result.js";
import { reportWords, type ReportWords } from "./words.js";

/** For issues and pull requests: findings by incident. */
export function formatMarkdown(result: RunResult): string {
  const say = reportWords[result.locale];
  const files = new Set(result.findings.map(({ file }) => file)).size;
  const seconds = (result.milliseconds / 1000).toFixed(1);
  const total = result.findings.length === 0 ? say.clean : say.total(result.findings.length, files);
  const parts = [`# ${say.report}`, `${total} ${say.checked(result.files, seconds)}`];
  for (const group of byIncident(result.findings, result.locale)) {
    parts.push(`## ${group.heading ?? say.withoutIncident}`);
    if (group.title)
      parts.push([group.title, ...group.sources.map((url) => `${say.source}: <${url}>`)].join("  \n"));
    parts.push(group.findings.map((finding) => item(finding, say)).join("\n"));
  }
  // Notes about directives are for whoever runs the command; what they stand in was checked.
  const notChecked = notCheckedIn(result);
  if (notChecked.length > 0) {
    parts.push(`## ${say.notChecked}`);
    parts.push(notChecked.map(({ file, text }) => `- \`${file}\`: ${text}`).join("\n"));
  }
  if (result.findings.some(({ citation }) => citation !== null)) parts.push(`*${say.disclaimer}*`);
  return `${parts.join("\n\n")}\n`;
}

function item(finding: Finding, say: ReportWords): string {
  const rule = finding.docsUrl ? `[${finding.rule}](${finding.docsUrl})` : finding.rule;
  const citation = finding.citation ? [`  *${say.cf} ${finding.citation}*`] : [];
  const steps = finding.steps.map(
    ({ line, text, elsewhere }, index) =>
      `  ${index + 1}. \`${elsewhere?.file ?? finding.file}:${line}\` ${text}`,
  );
  const fixes = finding.fixes.map(({ title }) => `  - ${say.fix}: ${title}`);
  return [
    `- \`${finding.file}:${finding.line}:${finding.column}\` ${rule}  `,
    `  ${finding.message}${citation.length > 0 ? "  " : ""}`,
    ...citation,
    ...steps,
    ...fixes,
  ].join("\n");
}

import { rules } from "eslint-plugin-hiyari";
import type { Finding } from "../finding.js";
import { byIncident, type IncidentGroup } from "./by-incident.js";
import { notCheckedIn, type RunResult } from "./result.js";
import { reportWords, type ReportWords } from "./words.js";

/** Text as HTML shows it letter by letter. */
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Text of a message, with `code` in backticks set as code. */
const withCode = (text: string): string => escapeHtml(text).replace(/`([^`]+)`/g, "<code>$1</code>");

const STYLE = `
  :root { color-scheme: light dark; --text: #1f2328; --quiet: #59636e; --line: #d1d9e0; --back: #fff;
          --accent: #0a5aa8; --bar: #c4612f; }
  @media (prefers-color-scheme: dark) { :root { --text: #e6e8eb; --quiet: #9aa4af; --line: #3a414a; --back: #17191c;
          --accent: #6cb2f5; --bar: #e08a5b; } }
  @media (prefers-contrast: more) { :root { --quiet: var(--text); --line: var(--text); } }
  body { max-width: 60rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; color: var(--text); background: var(--back);
         font: 15px/1.6 system-ui, "Segoe UI", "Hiragino Sans", "Noto Sans CJK JP", "Yu Gothic UI", sans-serif; }
  h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.15rem; margin: 2.4rem 0 .2rem; }
  .quiet, .about { color: var(--quiet); } .about { margin: 0 0 .8rem; }
  a { color: var(--accent); } code { font: .92em ui-monospace, Consolas, monospace; }
  .chart { width: 100%; border-collapse: collapse; margin: 1.4rem 0; }
  .chart caption { text-align: left; font-weight: 600; padding-bottom: .4rem; }
  .chart th { text-align: left; font-weight: 400; white-space: nowrap; padding: .2rem 1rem .2rem 0; width: 1%; }
  .chart td.count { text-align: right; padding-right: .8rem; width: 1%; font-variant-numeric: tabular-nums; }
  .bar { display: block; height: .85rem; border-radius: 2px; background: var(--bar); min-width: 3px;
         print-color-adjust: exact; }
  @media (forced-colors: active) { .bar { forced-color-adjust: none; background: CanvasText; } }
  .finding { border: 1px solid var(--line); border-radius: 6px; padding: .7rem 1rem; margin: .7rem 0;
             break-inside: avoid; }
  .finding p { margin: .2rem 0; } .place { font: .92em ui-monospace, Consolas, monospace; font-weight: 600; }
  .finding ol { margin: .4rem 0; padding-left: 1.4rem; } .fix { color: var(--quiet); }
  blockquote { margin: .4rem 0; padding: .1rem .8rem; border-left: 3px solid var(--line); color: var(--quiet); }
  footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1rem; color: var(--quiet); }
`;

/** For people, to be sent or printed: one file that loads nothing and runs nothing, with a chart by incident. */
export function formatHtml(result: RunResult): string {
  const say = reportWords[result.locale];
  const groups = byIncident(result.findings, result.locale);
  const files = new Set(result.findings.map(({ file }) => file)).size;
  const seconds = (result.milliseconds / 1000).toFixed(1);
  const total = result.findings.length === 0 ? say.clean : say.total(result.findings.length, files);
  return `<!DOCTYPE html>
<html lang="${result.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(say.report)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escapeHtml(say.report)}</h1>
<p><strong>${escapeHtml(total)}</strong> <span class="quiet">${escapeHtml(say.checked(result.files, seconds))}</span></p>
</header>
<main>
${groups.length > 0 ? chart(groups, say) : ""}
${groups.map((group, index) => section(group, index, say)).join("\n")}
${notices(result, say)}
</main>
<footer>
${groups.some(({ heading }) => heading !== null) ? `<p>${escapeHtml(say.disclaimer)}</p>` : ""}
<p>Hiyari ${escapeHtml(result.version)} · ${escapeHtml(result.preset)}</p>
</footer>
</body>
</html>
`;
}

/** A table that reads as a chart: the bars are for the eye, the numbers for everyone. */
function chart(groups: readonly IncidentGroup[], say: ReportWords): string {
  const most = Math.max(...groups.map(({ findings }) => findings.length));
  const rows = groups.map(({ heading, findings }, index) => {
    const width = ((findings.length / most) * 100).toFixed(1);
    const name = `<a href="#incident-${index}">${escapeHtml(heading ?? say.withoutIncident)}</a>`;
    const bar = `<span class="bar" style="width: ${width}%"></span>`;
    return `<tr><th scope="row">${name}</th><td class="count">${findings.length}</td><td aria-hidden="true">${bar}</td></tr>`;
  });
  return `<table class="chart"><caption>${escapeHtml(say.byIncident)}</caption><tbody>\n${rows.join("\n")}\n</tbody></table>`;
}

function section(group: IncidentGroup, index: number, say: ReportWords): string {
  const sources = group.sources.map((url) => link(url, say.source)).join(" · ");
  const about = [group.title ? escapeHtml(group.title) : "", sources].filter(Boolean).join(" — ");
  return `<section id="incident-${index}">
<h2>${escapeHtml(group.heading ?? say.withoutIncident)}</h2>
${about ? `<p class="about">${about}</p>` : ""}
${group.findings.map((finding) => item(finding, say)).join("\n")}
</section>`;
}

function item(finding: Finding, say: ReportWords): string {
  const { file, line, column, rule, docsUrl, message, citation, steps, fixes } = finding;
  const name = rules[rule] ? (docsUrl ? link(docsUrl, rule) : escapeHtml(rule)) : escapeHtml(rule);
  const path = steps.map(
    (step) =>
      `<li><code>${escapeHtml(`${step.elsewhere?.file ?? file}:${step.line}`)}</code> ${withCode(step.text)}</li>`,
  );
  return `<article class="finding">
<p><span class="place">${escapeHtml(`${file}:${line}:${column}`)}</span> <span class="quiet">${name}</span></p>
<p>${withCode(message)}</p>
${citation ? `<blockquote>${escapeHtml(`${say.cf} ${citation}`)}</blockquote>` : ""}
${path.length > 0 ? `<ol>${path.join("")}</ol>` : ""}
${fixes.map(({ title }) => `<p class="fix">${escapeHtml(say.fix)}: ${withCode(title)}</p>`).join("")}
</article>`;
}

function notices(result: RunResult, say: ReportWords): string {
  const all = notCheckedIn(result);
  if (all.length === 0) return "";
  const items = all.map(({ file, text }) => `<li><code>${escapeHtml(file)}</code>: ${escapeHtml(text)}</li>`);
  return `<section><h2>${escapeHtml(say.notChecked)}</h2><ul>${items.join("")}</ul></section>`;
}

/** Only web addresses become links. */
const link = (url: string, text: string): string =>
  /^https?:\/\//.test(url) ? `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>` : escapeHtml(text);

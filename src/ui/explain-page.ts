import type { DiffLine, ExplainedFix, ExplainPage } from "../explain-protocol.js";
import { COMMANDS } from "../protocol.js";
import { UI_COMMANDS } from "./commands.js";
import { commandAddress, escapeHtml, PAGE_STYLE, pageHtml, webLink, withCode } from "./html.js";

const LABELS = {
  en: {
    title: "Explanation",
    happened: "What happened",
    whole: "The whole incident",
    source: "Source",
    resembles: "How this code resembles it",
    path: "The path of the data; each step opens its place",
    line: "line",
    noIncident: "No incident is cited for this finding.",
    fix: "The fix",
    otherFix: "Another fix",
    apply: "Apply this fix",
    added: "added",
    removed: "removed",
    ignore: "When it is safe to ignore",
    rule: "About this rule",
    notClaimed: "The organisation's code is not public; similarity of code is not claimed.",
  },
  ja: {
    title: "解説",
    happened: "何が起きたか",
    whole: "事例の全体",
    source: "出典",
    resembles: "このコードのどこが似ているか",
    path: "データの経路(各項目からその場所を開けます)",
    line: "行",
    noIncident: "この指摘に引用する事例はありません。",
    fix: "修正",
    otherFix: "別の修正",
    apply: "この修正を適用",
    added: "追加",
    removed: "削除",
    ignore: "無視してよい場合",
    rule: "このルールについて",
    notClaimed: "組織のコードは公開されておらず、コードが似ていると主張するものではありません。",
  },
} as const;

const STYLE = `${PAGE_STYLE}
  body { max-width: 48rem; padding: 1.2rem 2rem 3rem; }
  h1 { font-size: 1.35em; font-weight: 600; line-height: 1.4; margin: .3em 0 .6em; }
  h2 { font-size: 1.1em; font-weight: 600; margin: 2em 0 .5em; padding-bottom: .3em;
       border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent)); }
  h3 { font-size: 1em; font-weight: 600; margin: 1.2em 0 .4em; }
  p { margin: .4em 0; }
  .quiet { color: var(--quiet); }
  code, .code { font-family: var(--vscode-editor-font-family, monospace); font-size: .95em; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .3em 1.2em; margin: .8em 0; }
  dt { color: var(--quiet); } dd { margin: 0; }
  ol.path { list-style: none; margin: .6em 0; padding: 0; counter-reset: step; }
  ol.path li { counter-increment: step; position: relative; padding: 0 0 .9em 2.4em; }
  ol.path li::before { content: counter(step); position: absolute; left: 0; top: .1em; width: 1.5em; height: 1.5em;
         line-height: 1.5em; border-radius: 50%; text-align: center; font-size: .9em;
         background: var(--vscode-badge-background); color: var(--vscode-badge-foreground);
         border: 1px solid var(--vscode-contrastBorder, transparent); box-sizing: border-box; }
  ol.path li:not(:last-child)::after { content: ""; position: absolute; left: .68em; top: 1.8em; bottom: 0; width: 1px;
         background: var(--vscode-contrastBorder, var(--vscode-badge-background)); }
  ol.path .code { display: block; overflow-x: auto; white-space: pre; padding: .1em 0; color: var(--quiet); }
  .diff { border: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent)); border-radius: 4px;
          overflow-x: auto; margin: .5em 0; background: var(--vscode-editor-background); }
  .diff table { border-collapse: collapse; min-width: 100%; font-family: var(--vscode-editor-font-family, monospace);
          font-size: .95em; }
  .diff td { padding: 0 .8em 0 .4em; white-space: pre; }
  .diff td.number, .diff td.sign { text-align: right; width: 1%; user-select: none;
          color: var(--vscode-editorLineNumber-foreground); padding-right: .4em; }
  .diff tr.added td { background: var(--vscode-diffEditor-insertedLineBackground, var(--vscode-diffEditor-insertedTextBackground)); }
  .diff tr.removed td { background: var(--vscode-diffEditor-removedLineBackground, var(--vscode-diffEditor-removedTextBackground)); }
  .diff tr.added { outline: 1px dashed var(--vscode-diffEditor-insertedTextBorder, transparent); outline-offset: -1px; }
  .diff tr.removed { outline: 1px dashed var(--vscode-diffEditor-removedTextBorder, transparent); outline-offset: -1px; }
  .diff tr.gap td { color: var(--quiet); text-align: center; }
  .button { display: inline-block; padding: .25em .9em; border-radius: 2px; text-decoration: none;
            background: var(--vscode-button-background); color: var(--vscode-button-foreground);
            border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent)); }
  .button:hover { background: var(--vscode-button-hoverBackground, var(--vscode-button-background));
            color: var(--vscode-button-foreground); outline: 1px dashed var(--vscode-contrastActiveBorder, transparent); }
`;

type Labels = (typeof LABELS)["en" | "ja"];

/**
 * The page that explains one finding. It needs no script: steps, fix and incident are links that run the editor's
 * commands, so everything is reached by the Tab key.
 */
export function explainHtml(page: ExplainPage, file: string, nonce: string): string {
  const labels: Labels = LABELS[page.locale];
  const { place, rule, message } = page;
  const main = [
    `<p class="quiet">${placeLink(page, place, `${file}:${place.line}`)} · <span class="code">${escapeHtml(rule.id)}</span></p>`,
    `<h1>${withCode(message)}</h1>`,
    `<section><h2>${labels.happened}</h2>${incidentHtml(page, labels)}</section>`,
    `<section><h2>${labels.resembles}</h2>${pathHtml(page, labels)}</section>`,
    ...page.fixes.map((fix, index) => fixHtml(page, fix, index, labels)),
    page.safeToIgnore ? `<section><h2>${labels.ignore}</h2>${paragraphs(page.safeToIgnore)}</section>` : "",
    rule.url ? `<p>${webLink(rule.url, labels.rule)}</p>` : "",
  ];
  const title = explainTitle(page);
  return pageHtml({ locale: page.locale, nonce, title, style: STYLE, main: main.join("\n") });
}

/** What the page's tab says. */
export const explainTitle = ({ locale, rule }: ExplainPage): string =>
  `${LABELS[locale].title}: ${rule.id.slice(rule.id.indexOf("/") + 1)}`;

const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${withCode(paragraph.replaceAll("\n", " "))}</p>`)
    .join("");

const placeLink = ({ uri }: { uri: string }, place: ExplainPage["place"], text: string): string => {
  const start = { line: place.line - 1, character: place.column - 1 };
  const end = { line: place.endLine - 1, character: place.endColumn - 1 };
  return `<a href="${commandAddress(COMMANDS.showPlace, uri, { start, end })}">${escapeHtml(text)}</a>`;
};

function incidentHtml({ incident, citation }: ExplainPage, labels: Labels): string {
  if (!incident) return `<p>${withCode(citation ?? labels.noIncident)}</p>`;
  const { heading, title, sections } = incident.text;
  const facts = sections.map(
    ({ label, lines }) => `<dt>${escapeHtml(label)}</dt><dd>${lines.map(escapeHtml).join("<br>")}</dd>`,
  );
  const links = [
    `<a href="${commandAddress(COMMANDS.showIncident, incident.id)}">${labels.whole}</a>`,
    ...incident.sources.slice(0, 1).map((url) => webLink(url, labels.source)),
  ];
  return `<p><strong>${escapeHtml(heading)}</strong> — ${escapeHtml(title)}</p>
<dl>${facts.join("")}</dl>
<p>${links.join(" · ")}</p>`;
}

function pathHtml(page: ExplainPage, labels: Labels): string {
  const steps = page.steps.map((step) => {
    const line = page.locale === "ja" ? `${step.line} ${labels.line}` : `${labels.line} ${step.line}`;
    const name = step.elsewhere ? `${step.elsewhere.file.replace(/^.*\//, "")} ` : "";
    return `<li>${placeLink(step.elsewhere ?? page, step, name + line)} ${withCode(step.text)}<span class="code">${escapeHtml(step.code)}</span></li>`;
  });
  const disclaimer = page.incident ? `<p class="quiet">${labels.notClaimed}</p>` : "";
  return `<p class="quiet">${labels.path}</p><ol class="path">${steps.join("")}</ol>${disclaimer}`;
}

function fixHtml(page: ExplainPage, fix: ExplainedFix, index: number, labels: Labels): string {
  const { title, hunks, edit } = fix;
  const gap = '<tr class="gap"><td colspan="3">⋯</td></tr>';
  const rows = hunks.map((hunk) => hunk.map((line) => diffRow(line, labels)).join("")).join(gap);
  const address = commandAddress(UI_COMMANDS.applyFix, page.uri, page.version, edit.range, edit.text);
  return `<section><h2>${index === 0 ? labels.fix : labels.otherFix}</h2>
<p>${withCode(title)}</p>
<div class="diff" tabindex="0"><table><tbody>${rows}</tbody></table></div>
<p><a class="button" role="button" href="${address}">${labels.apply}</a></p></section>`;
}

function diffRow({ sign, text, line }: DiffLine, labels: Labels): string {
  const kind = sign === "+" ? "added" : sign === "-" ? "removed" : "";
  const spoken = kind ? ` aria-label="${labels[kind]}"` : "";
  return `<tr class="${kind}"><td class="number">${line ?? ""}</td><td class="sign"${spoken}>${sign}</td><td>${escapeHtml(text)}</td></tr>`;
}

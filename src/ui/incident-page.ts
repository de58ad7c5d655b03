import type { IncidentPage, IncidentText, Locale } from "../protocol.js";
import { escapeHtml, PAGE_STYLE, pageHtml, webLink } from "./html.js";

const LABELS = {
  en: {
    other: "日本語で読む",
    rules: "Rules that cite this incident",
    sources: "Source",
    none: "No public address is confirmed.",
  },
  ja: {
    other: "Read in English",
    rules: "この事例を引用するルール",
    sources: "出典",
    none: "確認済みの公開アドレスはありません。",
  },
} as const;

const STYLE = `${PAGE_STYLE}
  body { max-width: 46rem; padding: 1.5rem 2rem 3rem; }
  h1 { font-size: 1.7em; font-weight: 600; margin: 0 0 .2em; }
  .title { font-size: 1.15em; color: var(--quiet); margin: 0 0 1.6em; }
  h2 { font-size: 1em; font-weight: 600; margin: 1.4em 0 .2em; color: var(--vscode-textLink-foreground); }
  p { margin: .2em 0; }
  ul { margin: .2em 0; padding-left: 1.3em; }
  .lesson { border-left: 4px solid var(--vscode-textLink-foreground); padding: .4em 1em; margin: .4em 0;
            background: var(--vscode-textBlockQuote-background); }
  details { margin-top: 2.5em; border-top: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent));
            padding-top: 1em; }
  summary { cursor: pointer; color: var(--vscode-textLink-foreground); }
`;

/**
 * The page of an incident. It needs no script and loads nothing: the policy forbids both, and the one style element
 * is allowed by its nonce. The reader's language comes first, the other one opens below.
 */
export function incidentHtml(page: IncidentPage, locale: Locale, nonce: string): string {
  const other: Locale = locale === "en" ? "ja" : "en";
  const main = `${article(page, locale)}
<details lang="${other}">
<summary>${escapeHtml(LABELS[locale].other)}</summary>
${article(page, other)}
</details>`;
  return pageHtml({ locale, nonce, title: page[locale].heading, style: STYLE, main });
}

function article(page: IncidentPage, locale: Locale): string {
  const text = page[locale];
  const labels = LABELS[locale];
  const sources = page.sources.map(({ url }) => webLink(url, url));
  const rules = page.rules.map(({ id, url }) => webLink(url, `hiyari/${id}`));
  return `<article>
<h1>${escapeHtml(text.heading)}</h1>
<p class="title">${escapeHtml(text.title)}</p>
${text.sections.map((section, index) => sectionHtml(text, index)).join("\n")}
${rules.length > 0 ? `<section><h2>${escapeHtml(labels.rules)}</h2>${list(rules)}</section>` : ""}
<section><h2>${escapeHtml(labels.sources)}</h2>${sources.length > 0 ? list(sources) : `<p>${escapeHtml(labels.none)}</p>`}</section>
</article>`;
}

function sectionHtml(text: IncidentText, index: number): string {
  const { label, lines } = text.sections[index]!;
  const isLesson = index === text.sections.length - 1;
  const content =
    lines.length > 1
      ? list(lines.map(escapeHtml))
      : `<p${isLesson ? ' class="lesson"' : ""}>${escapeHtml(lines[0] ?? "")}</p>`;
  return `<section><h2>${escapeHtml(label)}</h2>${content}</section>`;
}

const list = (items: string[]): string => `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;

/** Text as HTML shows it letter by letter. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Text of a message, with `code` in backticks set as code. */
export const withCode = (text: string): string => escapeHtml(text).replace(/`([^`]+)`/g, "<code>$1</code>");

/** A link that the editor asks about before it opens it; only web addresses become links. */
export const webLink = (url: string, text: string): string =>
  /^https?:\/\//.test(url) ? `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>` : escapeHtml(text);

/** The address of a link that runs an editor command with JSON arguments; the page must allow the command. */
export const commandAddress = (command: string, ...values: unknown[]): string =>
  escapeHtml(`command:${command}?${encodeURIComponent(JSON.stringify(values))}`);

/**
 * What the pages' styles share. Colours, sizes and fonts are the editor's own, so that light and dark come by
 * themselves; in high contrast nothing is said in a paler colour.
 */
export const PAGE_STYLE = `
  body { --quiet: var(--vscode-descriptionForeground); margin: 0 auto; line-height: 1.6; color: var(--vscode-foreground);
         font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); }
  body.vscode-high-contrast, body.vscode-high-contrast-light { --quiet: var(--vscode-foreground); }
  a { color: var(--vscode-textLink-foreground); }
  a:hover { color: var(--vscode-textLink-activeForeground); }
  a:focus-visible, summary:focus-visible, .diff:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
`;

/** What every page has: the policy that forbids scripts and loading, and a style allowed by its nonce. */
export function pageHtml(page: {
  locale: string;
  nonce: string;
  title: string;
  style: string;
  main: string;
}): string {
  const { locale, nonce, title, style, main } = page;
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}';">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>`;
}

/** A nonce for one page. */
export function newNonce(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

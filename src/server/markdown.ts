/** Text as Markdown shows it letter by letter; code in backticks stays code. */
export function escapeMarkdown(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/[\\`*_{}[\]<>()#+\-!|~&]/g, "\\$&")))
    .join("");
}

/** A Markdown link; the address must not come from a document. */
export const markdownLink = (text: string, address: string): string =>
  `[${escapeMarkdown(text)}](${address.replace(/[()\s]/g, encodeURIComponent)})`;

/** A link that runs an editor command with JSON arguments. */
export const commandLink = (text: string, command: string, ...values: unknown[]): string =>
  markdownLink(text, `command:${command}?${encodeURIComponent(JSON.stringify(values))}`);

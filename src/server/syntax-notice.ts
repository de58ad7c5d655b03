/** What a parser says is wrong, with the place, which some parsers say themselves. */
export function syntaxNotice(error: { message: string; line?: number; column?: number }): string {
  const [text = ""] = error.message.replace(/^Parsing error: /, "").split("\n");
  const isSaid = /\(\d+:\d+\)$/.test(text.trim());
  return isSaid || !error.line ? text : `${text} (${error.line}:${error.column ?? 1})`;
}

import type { SourceFile } from "./file.js";

/** The text of a node without its comments; what a comment says, no code does. */
export const codeOf = (file: SourceFile, node: { range: readonly [number, number] }): string =>
  file.fact(codeText).slice(node.range[0], node.range[1]);

/** The file's text with blanks where its comments stand, so that positions stay. */
function codeText(file: SourceFile): string {
  let text = "";
  let end = 0;
  for (const { range } of file.comments) {
    if (!range) continue;
    text += file.text.slice(end, range[0]) + " ".repeat(range[1] - range[0]);
    end = range[1];
  }
  return text + file.text.slice(end);
}

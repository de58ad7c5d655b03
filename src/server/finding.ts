import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding, Place } from "../finding.js";
import { pathOfUri } from "./document-kind.js";
import type { Problem } from "./engine.js";

/** A message and the citation behind it: `… — cf. …` or `… — 参考: …`. */
const CITATION = / — (?:cf\.|参考:) ([\s\S]*)$/;

/** A problem as data that stands alone: lines and columns from 1, the citation apart from the message. */
export function findingOf(problem: Problem, file: string, document: TextDocument): Finding {
  const citation = CITATION.exec(problem.message);
  return {
    file,
    ...placeOf(problem.range),
    rule: problem.ruleName,
    message: citation ? problem.message.slice(0, citation.index) : problem.message,
    citation: citation?.[1] ?? null,
    incidentId: problem.incidentId,
    docsUrl: problem.docsUrl,
    steps: problem.steps.map(({ range, text, elsewhere }) => ({
      ...placeOf(range),
      text,
      ...(elsewhere
        ? { elsewhere: { file: nameLike(file, document.uri, elsewhere.uri), uri: elsewhere.uri } }
        : {}),
    })),
    fixes: problem.remedies.map(({ title, edit }) => ({
      title,
      range: edit.range,
      place: placeOf({ start: document.positionAt(edit.range[0]), end: document.positionAt(edit.range[1]) }),
      text: edit.text,
    })),
  };
}

/** Another file's name, from the same folder on as the name of this one. */
function nameLike(file: string, uri: string, other: string): string {
  const [own, whole] = [pathOfUri(uri), pathOfUri(other)];
  const folder = own.endsWith(`/${file}`)
    ? own.slice(0, -file.length)
    : own.slice(0, own.lastIndexOf("/") + 1);
  return whole.startsWith(folder) ? whole.slice(folder.length) : whole;
}

const placeOf = ({ start, end }: Problem["range"]): Place => ({
  line: start.line + 1,
  column: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

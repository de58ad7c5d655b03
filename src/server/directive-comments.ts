/** A comment with its place in the text. */
export interface Comment {
  value: string;
  range: readonly [number, number];
}

/** The comments that silence rules of ours; of all a text has, only these are of interest beside the reports. */
export function directivesAmong(comments: readonly { value: string; range?: [number, number] }[]): Comment[] {
  return comments.flatMap(({ value, range }) =>
    range && /^\s*eslint-disable[\s\S]*hiyari\//.test(value) ? [{ value, range }] : [],
  );
}

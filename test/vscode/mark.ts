/** Begins every line of the suite's output where the editor's own output runs through the same channel. */
export const MARK = "hiyari| ";

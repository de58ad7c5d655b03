/**
 * The path of a file as the project knows it: below `root` where it is inside, else whole; always with forward slashes.
 * What a folder above the project is called (`test`, `server`, `node_modules`) says nothing about the project's files.
 */
export function pathWithin(root: string, filename: string): string {
  const file = withSlashes(filename);
  const above = withSlashes(root);
  const folder = above.endsWith("/") ? above.replace(/\/+$/, "") : above;
  return folder !== "" && file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;
}

const withSlashes = (path: string): string => (path.includes("\\") ? path.replaceAll("\\", "/") : path);

/**
 * The path of a file as the project knows it: below `root` where it is inside, else whole; always with forward slashes.
 * What a folder above the project is called (`test`, `server`, `node_modules`) says nothing about the project's files.
 */
export function pathWithin(root: string, filename: string): string {
  const file = filename.replaceAll("\\", "/");
  const folder = root.replaceAll("\\", "/").replace(/\/+$/, "");
  return folder !== "" && file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;
}

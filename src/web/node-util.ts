/** Stands for the little of Node's `util` and `url` that is named in the browser's bundle. */
export const inspect = (value: unknown): string => String(value);
export const fileURLToPath = (url: string): string => url.replace(/^file:\/\//, "");
export const pathToFileURL = (path: string): URL => new URL(`file://${path}`);
export default { inspect, fileURLToPath, pathToFileURL };

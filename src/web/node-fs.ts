/** Stands for Node's `fs` in the browser: there is no disk. Parsers ask for it only when they are given projects. */
const none = (): never => {
  throw new Error("There is no disk in the browser.");
};

export const existsSync = (): boolean => false;
export const readFileSync = none;
export const readdirSync = none;
export const statSync = none;
export const lstatSync = none;
export const realpathSync = Object.assign((file: string): string => file, { native: (file: string) => file });
export const promises = {};
export default { existsSync, readFileSync, readdirSync, statSync, lstatSync, realpathSync, promises };

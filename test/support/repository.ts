import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder the repository is checked out in. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** A path inside the repository, from its parts. */
export const inRepository = (...parts: string[]): string => path.join(root, ...parts);

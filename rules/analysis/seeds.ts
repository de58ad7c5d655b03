import {
  DEVELOPERS_SEED,
  EASY_SEED,
  FAKER_IMPORT,
  LIVE_SEED,
  PRIVILEGED,
  SEED_PATHS,
} from "../models/test-tools.js";
import { readsOf, variableOf } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { isCallLike, isFunction, wrapped, type Node } from "./nodes.js";
import { isMadeUp } from "./secrets.js";

/**
 * Holds for the password of a made-up person that a development database is filled with: `{ email, password: "user123" }`
 * in a seed. Who may do more than others is left out: such an account often stays.
 */
export function isSeededPerson(file: SourceFile, node: Node, value: string, env: string): boolean {
  if (!fillsDatabase(file) || !(isMadeUp(value) || EASY_SEED.test(value))) return false;
  if (DEVELOPERS_SEED.test(file.path)) return true;
  return ![env, ...accountTexts(file, node)].some((text) => PRIVILEGED.test(text.replace(SAID_NOT, "")));
}

/** `isAdmin: false` */
const SAID_NOT = /\b\w+\s*:\s*false\b/g;

const fillsDatabase = ({ path, text }: SourceFile): boolean =>
  (SEED_PATHS.test(path) && !LIVE_SEED.test(path)) || DEVELOPERS_SEED.test(path) || FAKER_IMPORT.test(text);

/** The source texts that say whose a password is: its object, or those a variable of it goes into. */
function accountTexts(file: SourceFile, node: Node, depth = 0): string[] {
  for (let at = wrapped(node); at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.type === "Property") return [objectText(file, parent)];
    if (parent.type === "VariableDeclarator" && parent.id.type === "Identifier") {
      const variable = variableOf(file, parent.id);
      const reads = variable && depth < 3 ? readsOf(variable) : [];
      return [parent.id.name, ...reads.flatMap((read) => accountTexts(file, read, depth + 1))];
    }
    if (isFunction(parent) || /Statement$/.test(parent.type)) return [file.textOf(parent)];
  }
  return [];
}

/** The object of an account as it is written, with the call it is handed to. */
function objectText(file: SourceFile, node: Node): string {
  let text = "";
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (at.type === "ObjectExpression") text = file.textOf(at);
    if (isCallLike(parent) && text !== "") return `${file.textOf(parent.callee)} ${text}`;
    if (parent.type === "ArrayExpression" || isFunction(parent) || /Statement$|Declarator$/.test(parent.type))
      return text === "" ? file.textOf(parent) : text;
  }
  return text;
}

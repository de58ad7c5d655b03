import { CONNECTION_VARIABLE, MAP_KEYS, PUBLIC_BY_DESIGN, type Place } from "../models/exposure.js";
import { textOfLiteral } from "./constants.js";
import type { CarriedSecret } from "./credential-flow.js";
import { environmentName } from "./credential-inputs.js";
import type { SourceFile } from "./file.js";
import { contains, functionAround, unwrap, wrapped, type Node } from "./nodes.js";

/** A credential written where others can read it. */
export interface Exposure {
  at: Node;
  place: Place;
  /** The credential's name, never its value. */
  name: string;
  secret: CarriedSecret | null;
  fix: "presence" | "keys" | "prefix" | "remove" | null;
}

/** A search through one file, which keeps each place once. */
export class ExposureSearch {
  readonly found: Exposure[] = [];
  readonly #seen = new Set<Node>();

  constructor(readonly file: SourceFile) {}

  /** Adds a finding; one for each place. */
  add(exposure: Exposure): void {
    if (this.#seen.has(exposure.at)) return;
    this.#seen.add(exposure.at);
    this.found.push(exposure);
  }

  /** Adds a credential that an argument carries: at the credential, where it stands in the argument or what that names. */
  carried(argument: Node, place: Place, found: CarriedSecret, fix: Exposure["fix"]): void {
    const isText = place === "message" || place === "mail";
    // What is put on a command line is seen whichever command runs with it; a text is harmless until it is sent.
    const inside =
      place === "command"
        ? (found.put ?? found.within)
        : isText || place === "response" || place === "page"
          ? found.within
          : undefined;
    const named = inside && functionAround(inside) === functionAround(argument);
    if (found.told && isText) {
      this.add({ at: found.told, place, name: found.name, secret: found, fix: null });
      return;
    }
    const secret = named ? { ...found, at: inside } : found;
    const at = named || contains(argument, secret.at) ? secret.at : argument;
    this.add({
      at,
      place,
      name: secret.name,
      secret,
      fix: !isHolder(at) && (at === secret.at || unwrap(argument).type === "Identifier") ? fix : null,
    });
  }
}

/** `last.refresh_token`, where `last` is what leads to the secret: only the whole could be written otherwise. */
const isHolder = (at: Node): boolean => {
  const { parent } = wrapped(at);
  return parent?.type === "MemberExpression" && unwrap(parent.object) === unwrap(at);
};

/** Whether a credential of some origin is out of place there. */
export function counts(secret: CarriedSecret, place: Place): boolean {
  switch (place) {
    case "log":
    case "message":
      return true;
    case "command":
      return true;
    case "address":
    case "storage":
    case "bundle":
      return secret.from !== "all of the environment" && secret.from !== "answered";
    case "mail":
      return secret.kind === "password" || secret.from === "environment" || secret.kind === "everything";
    case "error":
      return secret.from === "parameter" ? secret.kind === "password" : secret.from !== "answered";
    case "response":
    case "page":
      return (
        secret.from === "environment" ||
        secret.from === "configuration" ||
        secret.from === "all of the environment" ||
        secret.from === "connection"
      );
  }
}

/** Keys that services mean to be public; a name that says secret is none. */
export const isPublicByDesign = (name: string): boolean =>
  /(?:^|_)(?:DEMO|MOCK|DUMMY)_/i.test(name) ||
  MAP_KEYS.test(name) ||
  (PUBLIC_BY_DESIGN.test(name) &&
    !CONNECTION_VARIABLE.test(name) &&
    !/SECRET|PRIVATE|ADMIN|PASSWORD|SERVICE_?ROLE/i.test(name));

/** `<script data-api-key="${key}">`: what a page of a service's own needs, and is meant to have. */
export function isPageAttribute(at: Node): boolean {
  const { parent } = wrapped(at);
  if (parent?.type !== "TemplateLiteral") return false;
  const before = parent.quasis[parent.expressions.indexOf(wrapped(at) as never)]?.value.raw ?? "";
  return /\sdata-(?:[a-z]+-)*key=["']?$/.test(before);
}

/** The text of a constant of the file, or the variable of the environment it holds. */
export function constantText(file: SourceFile, node: Node): string | null {
  const inner = unwrap(node);
  if (inner.type !== "Identifier") return null;
  for (const declarator of file.all("VariableDeclarator"))
    if (declarator.id.type === "Identifier" && declarator.id.name === inner.name && declarator.init)
      return textOfLiteral(declarator.init) ?? environmentName(file, declarator.init);
  return null;
}

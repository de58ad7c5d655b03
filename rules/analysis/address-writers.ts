import type { TSESTree } from "@typescript-eslint/utils";
import { ADDRESS_FRONTS, ADDRESS_PATHS, ADDRESS_QUERIES } from "../models/mail-words.js";
import { addedBy, type AddressBuilder } from "./address-builders.js";
import type { Place } from "./elsewhere.js";
import type { SourceFile } from "./file.js";
import type { Again, Flat, Frame } from "./flat-texts.js";
import { returnsOf } from "./functions.js";
import { framesOf, handedAs, objectOf } from "./helper-arguments.js";
import { contains, keyOf, type Node, stringOf } from "./nodes.js";
import { isSite, isText, opensWithSlash } from "./text-kinds.js";

const fronts = new Set(ADDRESS_FRONTS);
const paths = new Set(ADDRESS_PATHS);
const queries = new Set(ADDRESS_QUERIES);

/** Where an address is put together: the pieces so far, and how further ones are added. */
export interface AddressText {
  file: SourceFile;
  frame: Frame;
  /** The call that makes the address. */
  within: Node;
  again: Again;
  out: Flat[];
  /** Where the address begins in `out`. */
  start: number;
}

type Arguments = readonly TSESTree.CallExpressionArgument[];

/** What a helper makes of its arguments: `buildUrl("/orders/:id", { id })`, `urlcat(base, "/orders", { id })`. */
export function writeArguments(text: AddressText, args: Arguments): void {
  for (const { file, node } of givenIn(text, args)) {
    const object = objectOf(file, node, text.frame);
    if (object) writeObject(text, object);
    else writePath(text, file, node);
  }
}

/** What a builder makes, call by call. */
export function writeBuilder(whole: AddressText, { start, made, steps, signed }: AddressBuilder): void {
  if (made && start?.type === "CallExpression") {
    const [value] = returnsOf(made.node);
    whole.again(value!, whole.within, framesOf(whole.file, start, made, whole.frame), made.file);
  } else writeArguments(whole, start?.arguments ?? []);
  for (const step of steps) {
    const { name, call } = step;
    const text = contains(whole.within, call) ? whole : { ...whole, within: call };
    const adds = addedBy(step);
    const [key, value] = call.arguments;
    if (adds === "query" && value && stringOf(key) !== null)
      writeParameter(text, stringOf(key)!, { file: text.file, node: value });
    else if (adds === "named")
      for (const each of givenIn(text, call.arguments)) writeParameter(text, name, each);
    else writeArguments(text, call.arguments);
  }
  if (signed) whole.out.push({ text: `${joint(whole)}token=x` });
}

/** The arguments of a call, with what a rest parameter stands for. */
const givenIn = ({ file, frame }: AddressText, args: Arguments): readonly Place[] =>
  args.flatMap((each): readonly Place[] =>
    each.type === "SpreadElement" ? (handedAs(file, each.argument, frame) ?? []) : [{ file, node: each }],
  );

/** The front of an address, or a piece of its path. */
function writePath(text: AddressText, file: SourceFile, node: Node): void {
  const { again, out, within, start } = text;
  const front = out.length === start;
  if (front && !isSite(file, node)) out.push({ text: "https://site" });
  if (!front && !opensWithSlash(node)) out.push({ text: "/" });
  else if (front && !isSite(file, node) && !opensWithSlash(node) && !isText(file, node))
    out.push({ text: "/" });
  again(node, within, undefined, file);
}

/** `{ path: "/orders/:id", params: { id } }`, or the parameters themselves. */
function writeObject(text: AddressText, { file, node }: Place<TSESTree.ObjectExpression>): void {
  for (const property of node.properties) {
    if (property.type === "SpreadElement") {
      const object = objectOf(file, property.argument, text.frame);
      if (object) writeObject(text, object);
      continue;
    }
    const key = keyOf(property) ?? "x";
    const object = queries.has(key) ? objectOf(file, property.value, text.frame) : null;
    if (object) writeObject(text, object);
    else if (text.out.length === text.start && fronts.has(key))
      text.again(property.value, text.within, undefined, file);
    else if (paths.has(key) && (opensWithSlash(property.value) || text.out.length === text.start))
      writePath(text, file, property.value);
    else writeParameter(text, key, { file, node: property.value });
  }
}

/** A value where the path names it, else in the query. */
function writeParameter(text: AddressText, name: string, { file, node }: Place): void {
  const { out, start, again, within } = text;
  const place = new RegExp(
    `(?<=/)(?::${escaped(name)}(?![\\w])|\\{${escaped(name)}\\}|\\[${escaped(name)}\\])`,
  );
  const index = out.findIndex((piece, at) => at >= start && "text" in piece && place.test(piece.text));
  if (index < 0) {
    out.push({ text: `${joint(text)}${name}=` });
    again(node, within, undefined, file);
    return;
  }
  const [before, after] = (out[index] as { text: string }).text.split(place);
  const rest = out.splice(index + 1);
  out[index] = { text: before! };
  again(node, within, undefined, file);
  out.push({ text: after ?? "" }, ...rest);
}

const escaped = (name: string): string => name.replace(/[^\w\p{L}]/gu, "\\$&");

/** What stands before the next parameter of an address. */
const joint = ({ out, start }: AddressText): string =>
  out.slice(start).some((piece) => "text" in piece && piece.text.includes("?")) ? "&" : "?";

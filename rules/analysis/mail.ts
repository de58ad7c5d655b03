import type { TSESTree } from "@typescript-eslint/utils";
import type { MailRow, Place } from "../models/schema.js";
import { definitionsOf, variableOf } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { membersNamed } from "./functions.js";
import { addedThroughMethods, builtMails } from "./mail-builders.js";
import { formMails } from "./mail-forms.js";
import { mailByShape, objectsOf, soundingCalls } from "./mail-shapes.js";
import { mailsThroughWrappers, mailThroughOtherFile } from "./mail-wrappers.js";
import { type Found, valuesAt } from "./message-values.js";
import { type CallLike, type FunctionNode, keyOf, type Node, unwrap } from "./nodes.js";
import { servicesOf } from "./other-files.js";
import { parameterOf, type Passed } from "./passed-values.js";
import { pathOf } from "./paths.js";
import { registryOf } from "./registry.js";

export { MESSAGE_TEXT, SENDING_TEXT } from "../models/mail-words.js";

/** `maybe`: an argument of a plain wrapper, a list of addresses or anything else. */
export type Field = "to" | "cc" | "bcc" | "content" | "maybe";

/** One value a message is given: what it is, where it stands, how it gets there. */
export interface MailPart {
  field: Field;
  value: Node;
  /** The property, argument, assignment or append that puts it in. */
  at: Node;
  how: "property" | "argument" | "assignment" | "append" | "handed";
  /** The field is made from something in this value, which may hold more than that. */
  partly?: boolean;
  /** The value is a list, from whose elements the field is made. */
  listed?: boolean;
}

/** One message the file sends, or hands to something that sends it. */
export interface Mail {
  /** The call that sends it. */
  call: CallLike;
  row: MailRow | null;
  parts: readonly MailPart[];
  /** The library sends each recipient a message of their own. */
  apart: boolean;
  /** The object that holds the fields, when one does. */
  message: TSESTree.ObjectExpression | null;
  kind: "mail" | "invitation";
  /** The arguments have no names. */
  positional?: boolean;
  /** The function of another file that sends it. */
  wrapper?: FunctionNode;
  /** Fields that stand in an object which the function around the call is handed. */
  handed?: readonly HandedPart[];
  /** The parameter of this file's own function through which the argument gets there. */
  through?: { fn: FunctionNode; index: number };
  /** The message is put together by several calls; `call` is one of them. */
  built?: boolean;
}

/** A field that a function's caller fills: the parameter, and the properties of it that lead there. */
export interface HandedPart extends Passed {
  field: Field;
}

/** Every message of a file, each field with where it stands. */
export function mailsOf(file: SourceFile): readonly Mail[] {
  return file.fact(collectMails);
}

function collectMails(file: SourceFile): Mail[] {
  const mails: Mail[] = [];
  const registry = registryOf(file);
  const usesLibraries = registry.mayReach(file, registry.mails);
  // Without a library, and without other files in sight, only a call's name says that it sends something.
  const calls =
    usesLibraries || servicesOf(file)
      ? [...file.all("CallExpression"), ...file.all("NewExpression")]
      : soundingCalls(file);
  for (const call of calls) {
    const row = usesLibraries ? rowOf(file, call) : null;
    const wrapped = row ? undefined : mailThroughOtherFile(file, call);
    const mail = row
      ? mailByRow(file, call, row)
      : wrapped === undefined && call.type === "CallExpression"
        ? mailByShape(file, call)
        : wrapped;
    if (mail && (mail.parts.length > 0 || mail.handed?.length)) mails.push(mail);
  }
  mails.push(...builtMails(file), ...formMails(file));
  const all = mails.flatMap((mail) => withAdders(file, mail));
  return [...all, ...mailsThroughWrappers(file, all)];
}

/** The mail, with the calls that add to its lists in place of the lists where this file shows them. */
function withAdders(file: SourceFile, mail: Mail): Mail[] {
  const added: Mail[] = [];
  const parts = mail.parts.filter((part) => {
    const calls = part.field === "content" ? null : addedThroughMethods(file, mail, part);
    added.push(...(calls ?? []));
    return calls === null;
  });
  return parts.length === mail.parts.length ? [mail] : [{ ...mail, parts }, ...added];
}

/** The row of a call, by how its callee is reached. */
function rowOf(file: SourceFile, call: CallLike): MailRow | null {
  const path = pathOf(file, call.callee);
  if (path === null || path.startsWith("~")) return null;
  const registry = registryOf(file);
  const called = registry.step(path, "()");
  if (called === null) return null;
  for (const row of registry.mails.get(`${path}()`) ?? registry.mails.get(called) ?? []) {
    if (row.about && !new RegExp(row.about.callee).test(file.textOf(call))) continue;
    return row;
  }
  return null;
}

function mailByRow(file: SourceFile, call: CallLike, row: MailRow): Mail {
  const parts: MailPart[] = [];
  const handed: HandedPart[] = [];
  let message: TSESTree.ObjectExpression | null = null;
  for (const field of ["to", "cc", "bcc", "content"] as const)
    for (const place of row[field] ?? []) {
      const passed = handedAtPlace(file, call, place);
      if (passed) handed.push({ field, ...passed });
      for (const found of valuesAtPlace(file, call, place)) {
        parts.push({
          field,
          value: found.value,
          ...(row.appends ? { at: call, how: "append" } : { at: found.at, how: found.how }),
          ...(found.partly ? { partly: true } : {}),
          ...(found.listed ? { listed: true } : {}),
        });
        message ??= found.object;
      }
    }
  const blocked = (row.unlessPresent ?? []).some((place) => valuesAtPlace(file, call, place).length > 0);
  const hidden = row.hiddenBy !== undefined && membersNamed(file, row.hiddenBy).length > 0;
  const apart =
    hidden ||
    (!blocked &&
      (row.apartWhen ?? []).some(({ at, is }) =>
        valuesAtPlace(file, call, at).some(({ value }) => isValue(value, is)),
      ));
  return { call, row, parts, handed, apart, message, kind: row.kind ?? "mail" };
}

/** The parameter whose property stands at a place of a call: `createEvent(attributes)`, `send({ from, ...mail })`. */
function handedAtPlace(file: SourceFile, call: CallLike, place: Place): Passed | null {
  const [index, ...steps] = place.split(".");
  const argument = call.arguments[Number(index)];
  return argument && argument.type !== "SpreadElement" ? handedAt(file, argument, steps) : null;
}

function handedAt(file: SourceFile, node: Node, steps: readonly string[], depth = 0): Passed | null {
  const [key, ...rest] = steps;
  if (key === undefined || depth > 5) return null;
  const inner = unwrap(node);
  if (inner.type === "ObjectExpression") {
    const property = inner.properties.find((each) => each.type === "Property" && keyOf(each) === key);
    if (property?.type === "Property") return handedAt(file, property.value, rest, depth + 1);
    for (const each of inner.properties) {
      const spread = each.type === "SpreadElement" ? handedAt(file, each.argument, steps, depth + 1) : null;
      if (spread) return spread;
    }
    return null;
  }
  const passed =
    inner.type === "Identifier" || inner.type === "MemberExpression" ? parameterOf(file, inner) : null;
  if (passed) return { ...passed, steps: [...passed.steps, ...steps] };
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  const [only, ...more] = variable ? definitionsOf(variable) : [];
  return more.length === 0 && only?.kind === "value" && only.parts.length === 0
    ? handedAt(file, only.node, steps, depth + 1)
    : null;
}

function isValue(node: Node, is: "true" | "false" | "present"): boolean {
  const inner = unwrap(node);
  // What is not a literal may well be the value that is asked for.
  return is === "present" || inner.type !== "Literal" || String(inner.value) === is;
}

/** The expressions at a place of a call: `0.Destination.ToAddresses`. */
function valuesAtPlace(file: SourceFile, call: CallLike, place: Place): Found[] {
  const [index, ...steps] = place.split(".");
  const argument = call.arguments[Number(index)];
  if (!argument || argument.type === "SpreadElement") return [];
  // Whatever the object holds: a template says which of it is what.
  if (steps[0] === "*")
    return objectsOf(file, argument).map((object) => ({
      value: object,
      at: object,
      how: "argument",
      object,
    }));
  if (steps.length === 0)
    return objectsOf(file, argument).length > 0
      ? []
      : [{ value: argument, at: argument, how: "argument", object: null }];
  return valuesAt(file, argument, steps);
}

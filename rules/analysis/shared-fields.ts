import type { TSESTree } from "@typescript-eslint/utils";
import { CONTENT_KEYS, RECIPIENT_KEYS, SUBJECT_KEYS } from "../models/mail-words.js";
import type { SourceFile } from "./file.js";
import { callsLeadingTo } from "./emitted-events.js";
import { callsTo, localFunctionOf, membersNamed } from "./functions.js";
import type { MailPart } from "./mail.js";
import type { Mixed } from "./mixed.js";
import {
  classAround,
  contains,
  functionAround,
  keyOf,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { runsSideBySide } from "./side-by-side.js";
import { isOfOneRun, variablesIn } from "./turns.js";
import { declarationOf } from "./assignments.js";
import { definitionsOf, type Variable, variableOf } from "./bindings.js";

/** A field of an object that every run sets for its own person, read after a pause in which another run may have set it. */
export function byField(file: SourceFile, parts: readonly MailPart[]): Mixed[] {
  const found: Mixed[] = [];
  for (const part of parts)
    for (const { read, key, at } of fieldsIn(file, part.value)) {
      const write = writesTo(file, key, read).find(
        (each) => isOverwritten(file, each, read) || isToldBefore(file, each, read),
      );
      if (write)
        found.push({
          kind: "shared",
          // A field of the message itself is wrong where it is set, a record where it is read.
          at: messageKeys.has(key) ? write : at,
          name: file.textOf(read),
          steps: [
            {
              at: write,
              says: {
                en: "another run may write it while this one waits",
                ja: "待っている間に、別の処理が書き換えることがあります",
              },
            },
          ],
        });
    }
  return found;
}

interface Field {
  read: TSESTree.MemberExpression;
  key: string;
  /** The field itself, or the call of the method that reads it. */
  at: Node;
}

const thisMembers = (file: SourceFile): Field[] =>
  file.all("MemberExpression").flatMap((read) => {
    const key = read.object.type === "ThisExpression" ? keyOf(read) : null;
    return key === null ? [] : [{ read, key, at: read }];
  });

/** The fields of `this` a value is made from, through constants. */
function fieldsIn(file: SourceFile, value: Node): Field[] {
  const all = file.fact(thisMembers);
  if (all.length === 0) return [];
  const values = [value];
  for (const { variable } of variablesIn(file, value))
    for (const definition of definitionsOf(variable))
      if (definition.kind === "value") values.push(definition.node);
  const found: Field[] = [];
  for (const field of all) {
    if (!values.some((each) => contains(each, field.read))) continue;
    const { parent } = field.read;
    if (parent.type !== "CallExpression" || parent.callee !== field.read) found.push(field);
    else {
      // `this.body()`: what the method reads when it is called.
      const method = localFunctionOf(file, field.read);
      if (method)
        found.push(
          ...all.flatMap((own) =>
            contains(method, own.read) && own.read.parent.type !== "CallExpression"
              ? [{ ...own, at: parent }]
              : [],
          ),
        );
    }
  }
  return found;
}

/** Assignments of a person's value to a field, in the methods of the class that reads it. */
function writesTo(file: SourceFile, key: string, read: Node): TSESTree.AssignmentExpression[] {
  const owner = classAround(read);
  return membersNamed(file, key).flatMap((member) => {
    if (member.type !== "MemberExpression" || member.object.type !== "ThisExpression") return [];
    const assignment = wrapped(member).parent;
    if (assignment?.type !== "AssignmentExpression" || unwrap(assignment.left) !== member) return [];
    if (assignment.operator !== "=" || classAround(member) !== owner) return [];
    const value = unwrap(assignment.right);
    const constant = /^(?:Literal|ArrayExpression|ObjectExpression|NewExpression)$/.test(value.type);
    return constant ? [] : [assignment];
  });
}

/** Holds if there is a pause between the write and the read, and another run may write within it. */
function isOverwritten(file: SourceFile, write: TSESTree.AssignmentExpression, read: Node): boolean {
  const writer = functionAround(write);
  const reader = functionAround(read);
  if (!writer || !reader || !writer.async || isConstructor(writer)) return false;
  if (!isOfOneRun(file, write.right, writer)) return false;
  const waits =
    writer === reader
      ? pausesBetween(file, writer, write.range[1], read.range[0])
      : callsLeadingTo(file, reader).some(
          (call) =>
            functionAround(call) === writer &&
            call.range[0] > write.range[1] &&
            (pausesBetween(file, writer, write.range[1], call.range[0]) ||
              pausesBetween(file, reader, reader.range[0], read.range[0])),
        );
  return waits && runsSideBySide(file, writer);
}

/**
 * `people.map((one) => envelope.addressTo(one).deliver())`: one object for all of them, whose method reads after a pause
 * what another of its methods was told before.
 */
function isToldBefore(file: SourceFile, write: TSESTree.AssignmentExpression, read: Node): boolean {
  const writer = functionAround(write);
  const reader = functionAround(read);
  if (!writer || !reader?.async || writer === reader || isConstructor(writer)) return false;
  if (!isOfOneRun(file, write.right, writer)) return false;
  if (!pausesBetween(file, reader, reader.range[0], read.range[0])) return false;
  return callsTo(file, reader).some((call) => {
    const run = functionAround(call);
    const holder = holderOf(file, call);
    return (
      run !== null &&
      holder !== null &&
      !contains(run, declarationOf(holder)) &&
      callsTo(file, writer).some(
        (told) =>
          functionAround(told) === run && told.range[0] <= call.range[0] && holderOf(file, told) === holder,
      ) &&
      runsSideBySide(file, run)
    );
  });
}

/** The variable whose methods are called, one after the other: `envelope` of `envelope.addressTo(one).deliver()`. */
function holderOf(file: SourceFile, call: Node): Variable | null {
  let inner = unwrap(call);
  while (inner.type === "CallExpression" || inner.type === "MemberExpression")
    inner = unwrap(inner.type === "CallExpression" ? inner.callee : inner.object);
  return inner.type === "Identifier" ? variableOf(file, inner) : null;
}

const messageKeys = new Set([...Object.values(RECIPIENT_KEYS).flat(), ...SUBJECT_KEYS, ...CONTENT_KEYS]);

const isConstructor = (fn: FunctionNode): boolean =>
  fn.parent.type === "MethodDefinition" && fn.parent.kind === "constructor";

/** Holds if a function waits for something that ends between two places of it. */
const pausesBetween = (file: SourceFile, fn: FunctionNode, from: number, to: number): boolean =>
  file
    .all("AwaitExpression")
    .some((each) => functionAround(each) === fn && each.range[0] >= from && each.range[1] <= to);

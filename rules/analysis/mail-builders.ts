import type { TSESTree } from "@typescript-eslint/utils";
import {
  ADDRESS_TEXT,
  BUILDER_STEPS,
  EACH_WORDS,
  MAIL_WORDS,
  MESSAGE_WORDS,
  SENDING_STEPS,
  SUBJECT_STEPS,
} from "../models/mail-words.js";
import { definitionsOf, variableOf, type Variable } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { callsTo, membersNamed, isMethodOf } from "./functions.js";
import { fieldAdditions, turnAround } from "./growing.js";
import type { Field, Mail, MailPart } from "./mail.js";
import { wordsOf } from "./names.js";
import {
  classAround,
  contains,
  functionAround,
  isCallLike,
  isFunction,
  keyOf,
  unwrap,
  wrapped,
  type ClassNode,
  type FunctionNode,
  type Node,
} from "./nodes.js";

interface Step {
  name: string;
  call: TSESTree.CallExpression;
}

const fieldOfStep = new Map<string, Field>(
  Object.entries(BUILDER_STEPS).flatMap(([field, names]) =>
    names.map((name) => [name.toLowerCase(), field as Field]),
  ),
);
const subjectSteps = new Set(SUBJECT_STEPS.map((name) => name.toLowerCase()));
const mailWords = new Set([...MAIL_WORDS, ...MESSAGE_WORDS]);
const eachWords = new Set(EACH_WORDS);

const ADDS = /^(?:add|append|push|create|with)/;

/** Messages that are put together by calls: `message.to(list).subject(text)`, `builder.addRecipient(address)`. */
export function builtMails(file: SourceFile): Mail[] {
  const mails: Mail[] = [];
  const seen = new Set<Node | Variable>();
  for (const name of [...SUBJECT_STEPS, ...Object.values(BUILDER_STEPS).flat()])
    for (const member of membersNamed(file, name)) {
      if (member.type !== "MemberExpression" || !isCalled(member)) continue;
      const root = rootOf(member);
      const variable = root.type === "Identifier" ? variableOf(file, root) : null;
      const key = variable ?? root;
      if (seen.has(key)) continue;
      seen.add(key);
      const mail = mailOfSteps(file, root, variable);
      if (mail) mails.push(mail);
    }
  return mails;
}

const isCalled = (member: TSESTree.MemberExpression): boolean => {
  const call = wrapped(member).parent;
  return call?.type === "CallExpression" && unwrap(call.callee) === member;
};

/** What a chain of calls starts from: a name, or what is constructed. */
function rootOf(node: Node): Node {
  let current = unwrap(node);
  for (;;) {
    if (current.type === "MemberExpression") current = unwrap(current.object);
    else if (current.type === "CallExpression" && unwrap(current.callee).type === "MemberExpression")
      current = unwrap(current.callee);
    else return current;
  }
}

function mailOfSteps(file: SourceFile, root: Node, variable: Variable | null): Mail | null {
  if (root.type === "ThisExpression" || root.type === "Super") return null;
  const starts = variable
    ? [
        ...variable.references.map((reference) => reference.identifier as unknown as Node),
        ...definitionsOf(variable).flatMap((each) =>
          each.kind === "value" && each.parts.length === 0 ? [rootOf(each.node)] : [],
        ),
      ]
    : [root];
  const steps = starts.flatMap(stepsFrom);
  const subject = steps.find((step) => subjectSteps.has(step.name.toLowerCase()));
  const named = saysMessage(file, root, variable);
  if (!subject && !named.message) return null;
  if (named.each) return null;
  const isSentBySteps = steps.some((step) => SENDING_STEPS.test(step.name));
  const parts = steps.flatMap(({ name, call }): MailPart[] => {
    const field = fieldOfStep.get(name.toLowerCase());
    const [value] = call.arguments;
    if (!field || !value || value.type === "SpreadElement") return [];
    const turn = turnAround(file, call);
    const adds = ADDS.test(name) || (subject !== undefined && turn !== null && !contains(turn, subject.call));
    // Without a subject in sight only a method that adds one address says that a message is made, or that it is sent.
    const isSent = isSentBySteps && ADDRESS_TEXT.test(file.textOf(value));
    if (!subject && !(adds && turn) && !isSent) return [];
    return field !== "content" && adds
      ? [{ field, value, at: call, how: "append" }]
      : [{ field, value, at: value, how: "argument" }];
  });
  if (!parts.some((part) => part.field !== "content")) return null;
  const call = subject?.call ?? steps[0]!.call;
  return { call, row: null, parts, apart: false, message: null, kind: "mail", built: true };
}

/** The methods called on a value, one after the other. */
function stepsFrom(start: Node): Step[] {
  const steps: Step[] = [];
  for (let node = wrapped(start); ;) {
    const member = node.parent;
    if (member?.type !== "MemberExpression" || unwrap(member.object) !== unwrap(node)) return steps;
    const call = wrapped(member).parent;
    if (call?.type !== "CallExpression" || unwrap(call.callee) !== member) return steps;
    steps.push({ name: keyOf(member) ?? "", call });
    node = wrapped(call);
  }
}

/** Whether names say that the value is a message, and whether each recipient gets one of their own. */
function saysMessage(
  file: SourceFile,
  root: Node,
  variable: Variable | null,
): { message: boolean; each: boolean } {
  const texts = [file.textOf(root).slice(0, 80)];
  for (const definition of variable ? definitionsOf(variable) : []) {
    if (definition.kind === "value" && definition.parts.length === 0) {
      const made = rootOf(definition.node);
      texts.push(file.textOf(isCallLike(made) ? made.callee : made).slice(0, 80));
    }
    const annotation =
      definition.from.type === "Identifier" ? definition.from.typeAnnotation?.typeAnnotation : undefined;
    if (annotation) texts.push(file.textOf(annotation).slice(0, 80));
  }
  const words = texts.flatMap((text) => wordsOf(text));
  return {
    message: words.some((word) => mailWords.has(word)),
    each: words.some((word) => eachWords.has(word)),
  };
}

/**
 * Calls that add to a list a class of this file keeps for its message: `builder.addRecipient(x)` where the method pushes
 * to the field that becomes the message's recipients. Null when nothing in this file calls such a method.
 */
export function addedThroughMethods(file: SourceFile, mail: Mail, part: MailPart): Mail[] | null {
  const value = unwrap(part.value);
  const holder = value.type === "MemberExpression" ? value : joinedField(value);
  if (holder?.type !== "MemberExpression" || holder.object.type !== "ThisExpression") return null;
  const owner = classAround(holder);
  const field = keyOf(holder);
  if (!owner || field === null) return null;
  const adders = addersOf(file, owner, field);
  if (adders.length === 0) return null;
  const calls = adders.flatMap(({ fn, index }) =>
    callsTo(file, fn).flatMap((call) => {
      const argument = call.arguments[index];
      return argument && argument.type !== "SpreadElement" && call.type === "CallExpression"
        ? [{ call, argument }]
        : [];
    }),
  );
  const outside = calls.filter(({ call }) => !contains(owner, call));
  if (outside.length > 0)
    return outside.map(({ call, argument }) => ({
      call,
      row: null,
      parts: [{ field: part.field, value: argument, at: call, how: "append" }],
      apart: mail.apart,
      message: null,
      kind: mail.kind,
      built: true,
    }));
  // A builder is made anew for each message; how many it gets is decided where it is used.
  return calls.length === 0 && adders.every(({ fn }) => returnsItself(fn)) ? [] : null;
}

const joinedField = (node: Node): Node | null => {
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return null;
  return /^(?:join|toString|slice|map)$/.test(keyOf(node.callee) ?? "") ? unwrap(node.callee.object) : null;
};

/** Methods that put a parameter into a field that is a list. */
function addersOf(file: SourceFile, owner: ClassNode, field: string): { fn: FunctionNode; index: number }[] {
  const found: { fn: FunctionNode; index: number }[] = [];
  for (const call of fieldAdditions(file, field)) {
    if (classAround(call) !== owner) continue;
    const fn = functionAround(call);
    if (!fn || !isMethodOf(owner, fn)) continue;
    for (const argument of call.arguments) {
      const name = unwrap(argument.type === "SpreadElement" ? argument.argument : argument);
      const index = fn.params.findIndex((each) => {
        const parameter = each.type === "RestElement" ? each.argument : each;
        return parameter.type === "Identifier" && name.type === "Identifier" && parameter.name === name.name;
      });
      if (index >= 0) found.push({ fn, index });
    }
  }
  return found;
}

const returnsItself = (fn: FunctionNode): boolean =>
  isFunction(fn) &&
  fn.body?.type === "BlockStatement" &&
  fn.body.body.some((each) => each.type === "ReturnStatement" && each.argument?.type === "ThisExpression");

import { SENDS_MAIL } from "../models/mail-words.js";
import { definitionsOf, variableOf } from "./bindings.js";
import { identifiersIn } from "./identifiers.js";
import { functionAt, withText, type Place } from "./elsewhere.js";
import type { SourceFile } from "./file.js";
import { servicesOf } from "./other-files.js";
import { callsTo } from "./functions.js";
import { mailsOf, type Field, type Mail } from "./mail.js";
import { parameterOf } from "./passed-values.js";
import { valuesAt } from "./message-values.js";
import { functionAround, type CallLike, type FunctionNode, type Node } from "./nodes.js";

/** A parameter that a function hands to a message as a field, unchanged or joined. */
interface HandedField {
  field: Field;
  index: number;
  /** The properties of the argument that lead to the field's value. */
  steps: readonly string[];
  kind: Mail["kind"];
  /** The message is known by what the call is named, and its fields by where they stand. */
  positional?: boolean;
  /** The address is taken out of the argument. */
  partly?: true;
}

/** The fields of one message that a function fills from its own parameters. */
function handedFields(file: SourceFile, fn: FunctionNode, mail: Mail): HandedField[] {
  const inObjects = (mail.handed ?? []).filter((each) => each.fn === fn);
  const direct = mail.parts.flatMap((part): HandedField[] => {
    if (part.field === "maybe" || part.how === "append") return [];
    const passed = parameterOf(file, part.value);
    if (passed?.fn === fn && !part.partly)
      return [{ field: part.field, index: passed.index, steps: passed.steps, kind: mail.kind }];
    if (part.field !== "content") {
      // `to: [{ email: member.email }]`: of whom the call names, the wrapper takes the address.
      const [index, ...others] = part.field === "to" ? parametersIn(file, fn, part.value) : [];
      return index === undefined || others.length > 0
        ? []
        : [{ field: "to", index, steps: [], kind: mail.kind, partly: true }];
    }
    return parametersIn(file, fn, part.value).map((index) => ({
      field: "content",
      index,
      steps: [],
      kind: mail.kind,
    }));
  });
  const fields = [
    ...direct,
    ...inObjects.map(({ field, index, steps }) => ({ field, index, steps, kind: mail.kind })),
  ];
  return mail.positional ? fields.map((each) => ({ ...each, positional: true })) : fields;
}

/** The parameters of a function that a value is made from. */
export const parametersIn = (file: SourceFile, fn: FunctionNode, value: Node): readonly number[] => [
  ...new Set(
    identifiersIn(file, value).flatMap((name) => {
      const variable = variableOf(file, name);
      return (variable ? definitionsOf(variable) : []).flatMap((each) =>
        each.kind === "parameter" && each.fn === fn ? [each.index] : [],
      );
    }),
  ),
];

/** What a call of a wrapper sends, as its arguments say; null when nobody is addressed by them. */
function mailOfCall(file: SourceFile, call: CallLike, fields: readonly HandedField[]): Mail | null {
  let message: Mail["message"] = null;
  const parts = fields.flatMap(({ field, index, steps, partly }) => {
    const argument = call.arguments[index];
    if (!argument || argument.type === "SpreadElement") return [];
    if (steps.length === 0)
      return [{ field, value: argument, at: argument, how: "argument" as const, ...(partly && { partly }) }];
    const inside = valuesAt(file, argument, steps).map(({ value, at, how, object }) => {
      message ??= object;
      return { field, value, at, how };
    });
    // `deliver(member, …)`, where the wrapper takes the address of the member.
    return inside.length > 0
      ? inside
      : [{ field, value: argument, at: argument, how: "argument" as const, partly: true }];
  });
  const addressed = parts.some((part) => part.field !== "content");
  const [{ kind, positional }] = fields as [HandedField];
  return addressed
    ? { call, row: null, parts, apart: false, message, kind, ...(positional && { positional }) }
    : null;
}

/** Calls of this file's own functions that pass an argument on as a message's recipients. */
export function mailsThroughWrappers(file: SourceFile, direct: readonly Mail[]): Mail[] {
  const found: Mail[] = [];
  let round = direct;
  const done = new Set<FunctionNode>();
  for (let depth = 0; depth < 3 && round.length > 0; depth += 1) {
    const more: Mail[] = [];
    for (const mail of round) {
      if (mail.apart) continue;
      const fn = functionAround(mail.call);
      if (!fn || (done.has(fn) && depth > 0)) continue;
      const handed = handedFields(file, fn, mail);
      const fields = handed.filter((each) => each.field !== "content");
      const content = handed.filter((each) => each.field === "content");
      if (fields.length > 0) done.add(fn);
      for (const field of fields)
        for (const call of callsTo(file, fn)) {
          const through = mailOfCall(file, call, [field, ...content]);
          if (through) more.push({ ...through, through: { fn, index: field.index } });
        }
    }
    found.push(...more);
    round = more;
  }
  return found;
}

const sendsMail = withText(SENDS_MAIL);

const wrapperCache = (_file: SourceFile): Map<FunctionNode, readonly HandedField[] | null> => new Map();

/** The fields a function of another file fills from its parameters; null when it sends nothing that was seen. */
function fieldsOfWrapper({ file, node: fn }: Place<FunctionNode>): readonly HandedField[] | null {
  const cache = file.fact(wrapperCache);
  const known = cache.get(fn);
  if (known !== undefined) return known;
  cache.set(fn, null);
  const own = mailsOf(file).filter((mail) => mail.row !== null || mail.wrapper !== undefined);
  const sent = own.filter((mail) => within(fn, mail.call));
  const fields =
    sent.length === 0
      ? null
      : sent.flatMap((mail) =>
          mail.apart
            ? handedFields(file, fn, mail).filter((each) => each.field === "content")
            : handedFields(file, fn, mail),
        );
  cache.set(fn, fields);
  return fields;
}

const within = (outer: FunctionNode, call: CallLike): boolean => {
  for (let fn = functionAround(call); fn; fn = functionAround(fn)) if (fn === outer) return true;
  return false;
};

/**
 * The message that a call of another file's function sends: `undefined` when that file says nothing of mails, null
 * when it sends them, but to nobody this call names.
 */
export function mailThroughOtherFile(file: SourceFile, call: CallLike): Mail | null | undefined {
  if (!servicesOf(file) || call.type !== "CallExpression" || call.arguments.length === 0) return undefined;
  const wrapper = functionAt(file, call.callee, sendsMail);
  if (!wrapper || wrapper.file === file) return undefined;
  const fields = fieldsOfWrapper(wrapper);
  if (!fields) return undefined;
  const mail = mailOfCall(file, call, fields);
  return mail && { ...mail, wrapper: wrapper.node };
}

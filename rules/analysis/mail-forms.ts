import type { TSESTree } from "@typescript-eslint/utils";
import { APART_FIELDS, CONTENT_KEYS, RECIPIENT_KEYS, SUBJECT_KEYS } from "../models/mail-words.js";
import { definitionsOf, variableOf, type Variable } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { membersNamed } from "./functions.js";
import { outlivesTurn } from "./growing.js";
import type { Field, Mail, MailPart } from "./mail.js";
import { stringOf, unwrap, wrapped, type Node } from "./nodes.js";

const fieldOfKey = new Map<string, Field>([
  ...Object.entries(RECIPIENT_KEYS).flatMap(([field, keys]) =>
    keys.map((key): [string, Field] => [key, field as Field]),
  ),
  ...[...SUBJECT_KEYS, ...CONTENT_KEYS].map((key): [string, Field] => [key, "content"]),
]);
const subjects = new Set(SUBJECT_KEYS);
const apartFields = new Set(APART_FIELDS);

/** Messages that are sent as a form: `form.append("to", list)` beside `form.append("subject", text)`. */
export function formMails(file: SourceFile): Mail[] {
  if (!/\b(?:FormData|URLSearchParams)\b/.test(file.text)) return [];
  const fields = new Map<Variable, { key: string; call: TSESTree.CallExpression; value: Node }[]>();
  for (const name of ["append", "set"])
    for (const member of membersNamed(file, name)) {
      const call = wrapped(member).parent;
      if (member.type !== "MemberExpression" || call?.type !== "CallExpression") continue;
      const [key, value] = call.arguments;
      const text = stringOf(key);
      const holder = unwrap(member.object);
      const variable = holder.type === "Identifier" ? variableOf(file, holder) : null;
      if (text === null || !value || !variable || !isForm(file, variable)) continue;
      fields.set(variable, [...(fields.get(variable) ?? []), { key: text, call, value }]);
    }
  const mails: Mail[] = [];
  for (const entries of fields.values()) {
    const subject = entries.find((each) => subjects.has(each.key));
    if (!subject) continue;
    const parts = entries.flatMap(({ key, call, value }): MailPart[] => {
      const field = fieldOfKey.get(key);
      if (!field) return [];
      if (field === "content") return [{ field, value, at: value, how: "argument" }];
      // `for (const one of people) form.append("to", one.email)`: all of them stand in one form.
      return [{ field, value, at: call, how: outlivesTurn(file, call) ? "append" : "argument" }];
    });
    if (parts.some((part) => part.field !== "content"))
      mails.push({
        call: subject.call,
        row: null,
        parts,
        apart: entries.some((each) => apartFields.has(each.key)),
        message: null,
        kind: "mail",
        built: true,
      });
  }
  return mails;
}

const isForm = (file: SourceFile, variable: Variable): boolean =>
  definitionsOf(variable).some((each) => {
    const made = each.kind === "value" ? unwrap(each.node) : null;
    return made?.type === "NewExpression" && /^(?:FormData|URLSearchParams)$/.test(file.textOf(made.callee));
  });

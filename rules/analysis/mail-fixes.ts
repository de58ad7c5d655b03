import type { TSESTree } from "@typescript-eslint/utils";
import type { Rule } from "eslint";
import { readsOf, variableOf } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { outlivesTurn, turnAround } from "./growing.js";
import type { Mail, MailPart } from "./mail.js";
import {
  answersAtOnce,
  fieldEdits,
  lastReader,
  lineStarts,
  separatorBefore,
  spreadEdits,
  statementAlone,
} from "./message-edits.js";
import { contains, functionAround, keyOf, stringOf, unwrap } from "./nodes.js";
import { elementsOf, joinedList } from "./recipient-elements.js";

/** A change to the text, named after a text of the rule. */
export interface Change {
  message: string;
  data?: Record<string, string>;
  edit: (fixer: Rule.RuleFixer) => Rule.Fix | Rule.Fix[];
}

/** Changes that give every recipient a message of their own, the library's own way first. */
export function separateMessages(file: SourceFile, mail: Mail, part: MailPart): Change[] {
  // Where such a message is sent, and what else is put into it, is not in sight.
  if (mail.built) return [];
  if (part.how === "append") return freshRecipient(file, mail, part);
  const current = currentRecipient(file, mail, part);
  if (current) return [current];
  const changes = [...ownWay(file, mail, part)];
  const loop = mail.kind === "invitation" && changes.length > 0 ? null : loopOver(file, mail, part);
  if (loop) changes.push(loop);
  return changes;
}

/** `msg.to.push(x)` in the loop that sends: `msg.to = [x]`. */
function freshRecipient(file: SourceFile, mail: Mail, part: MailPart): Change[] {
  const { at } = part;
  const turn = turnAround(file, at);
  if (!turn || !contains(turn, mail.call) || !outlivesTurn(file, at)) return [];
  let text: string | null = null;
  if (
    at.type === "CallExpression" &&
    at.callee.type === "MemberExpression" &&
    at.arguments.length === 1 &&
    keyOf(at.callee) === "push"
  )
    text = `${file.textOf(at.callee.object)} = [${file.textOf(at.arguments[0]!)}]`;
  else if (at.type === "AssignmentExpression") {
    // `msg.to += ", " + member.email`: what is left without the separators.
    const right = unwrap(at.right);
    const parts = right.type === "BinaryExpression" ? [right.left, right.right] : [right];
    const kept = parts.filter((each) => !/^[\s,;]*$/.test(stringOf(each) ?? "x"));
    if (kept.length === 1) text = `${file.textOf(at.left)} = ${file.textOf(kept[0]!)}`;
  }
  return text === null
    ? []
    : [{ message: "fresh", edit: (fixer) => fixer.replaceTextRange([...at.range], text) }];
}

/** A list of the module that the sending function adds to: only what it adds is meant. */
function currentRecipient(file: SourceFile, mail: Mail, part: MailPart): Change | null {
  const list = unwrap(joinedList(part.value) ?? part.value);
  const fn = functionAround(mail.call);
  const variable = list.type === "Identifier" ? variableOf(file, list) : null;
  if (!variable || !fn || variable.scope.type !== "module" || part.field !== "to") return null;
  for (const read of readsOf(variable)) {
    const member = read.parent;
    const call = member?.type === "MemberExpression" && member.object === read ? member.parent : null;
    if (call?.type !== "CallExpression" || !contains(fn, call) || functionAround(call) !== fn) continue;
    if (
      !/^(?:push|add|unshift)$/.test(keyOf(member as TSESTree.MemberExpression) ?? "") ||
      call.arguments.length !== 1
    )
      continue;
    const edits =
      part.at.type === "Property" || part.how === "argument"
        ? fieldEdits(file, mail, part, file.textOf(call.arguments[0]!), joinedList(part.value) !== undefined)
        : null;
    if (edits)
      return {
        message: "current",
        edit: (fixer) => edits.map((each) => fixer.replaceTextRange([...each.range], each.text)),
      };
  }
  return null;
}

function ownWay(file: SourceFile, mail: Mail, part: MailPart): Change[] {
  const way = mail.row?.ownWay;
  if (!way || part.field !== "to") return [];
  const { call } = mail;
  if ("property" in way) {
    const property = part.at;
    if (property.type !== "Property" || property.parent.type !== "ObjectExpression") return [];
    const elements = elementsOf(file, part.value, mail.call);
    const value = way.value.replace("{{list}}", elements?.addresses ?? "[]");
    if (way.value.includes("{{list}}") && !elements?.addresses) return [];
    const key = /^\w+$/.test(way.property) ? way.property : `"${way.property}"`;
    const present = property.parent.properties.find(
      (each) => each.type === "Property" && keyOf(each) === way.property,
    );
    return [
      {
        message: "property",
        data: { name: way.property },
        edit: (fixer) =>
          present?.type === "Property"
            ? fixer.replaceTextRange([...present.value.range], value)
            : fixer.insertTextAfterRange(
                [...property.range],
                `,${separatorBefore(file, property)}${key}: ${value}`,
              ),
      },
    ];
  }
  if (call.callee.type !== "MemberExpression" || call.callee.computed) return [];
  const { callee } = call;
  if ("method" in way) {
    const joined = joinedList(part.value);
    if (mail.parts.some((each) => each.field === "cc" || each.field === "bcc")) return [];
    if (mail.row!.unlessPresent && part.at.type === "Property" && part.at.parent !== mail.call.arguments[0])
      return [];
    if (joined === undefined && stringOf(part.value) !== null) return [];
    return [
      {
        message: "method",
        data: { name: way.method },
        edit: (fixer) => [
          fixer.replaceTextRange([...callee.property.range], way.method),
          ...(joined ? [fixer.replaceTextRange([...part.value.range], file.textOf(joined))] : []),
        ],
      },
    ];
  }
  return batchOf(file, mail, part, way.batch);
}

/** `client.send({ to: list })` as `client.batch.send(list.map((one) => ({ to: one })))`. */
function batchOf(file: SourceFile, mail: Mail, part: MailPart, method: string): Change[] {
  const { call } = mail;
  const [message] = call.arguments;
  if (!message || message.type !== "ObjectExpression" || call.callee.type !== "MemberExpression") return [];
  if (!contains(message, part.at) || statementAlone(call)?.type !== "ExpressionStatement") return [];
  const elements = elementsOf(file, part.value, call);
  const field = elements && fieldEdits(file, mail, part, elements.address, elements.text);
  if (!elements || !field) return [];
  const receiver = call.callee.object;
  // `resend.emails.send` has its batch beside `emails`; `client.sendEmail` beside itself.
  const base = method.includes(".") && receiver.type === "MemberExpression" ? receiver.object : receiver;
  const { callee } = call;
  return [
    {
      message: "batch",
      data: { name: method },
      edit: (fixer) => [
        fixer.replaceTextRange([base.range[1], callee.range[1]], `.${method}`),
        fixer.insertTextBeforeRange([...message.range], `${elements.list}.map((${elements.name}) => (`),
        ...field.map((each) => fixer.replaceTextRange([...each.range], each.text)),
        fixer.insertTextAfterRange([...message.range], "))"),
      ],
    },
  ];
}

/** A loop around the send, one recipient a turn. */
function loopOver(file: SourceFile, mail: Mail, part: MailPart): Change | null {
  const statement = statementAlone(mail.call);
  if (!statement) return null;
  const elements = elementsOf(file, part.value, mail.call);
  if (!elements) return null;
  const inside = contains(statement, part.at);
  const edits = inside
    ? fieldEdits(file, mail, part, elements.address, elements.text)
    : spreadEdits(file, mail, part, elements.address, elements.text);
  if (!edits) return null;
  if (statement.type === "ReturnStatement" || statement.type === "ArrowFunctionExpression") {
    const call = statement.type === "ReturnStatement" ? statement.argument! : statement.body;
    const awaited = unwrap(call);
    const range: [number, number] =
      call.type === "AwaitExpression"
        ? [call.argument.range[0], call.range[1]]
        : [call.range[0], call.range[1]];
    if (awaited.type !== "CallExpression" || mail.row?.blocking || answersAtOnce(file, statement))
      return null;
    return {
      message: "loop",
      edit: (fixer) => [
        fixer.insertTextBeforeRange(range, `Promise.all(${elements.list}.map((${elements.name}) => `),
        ...edits.map((each) => fixer.replaceTextRange([...each.range], each.text)),
        fixer.insertTextAfterRange(range, "))"),
      ],
    };
  }
  const last = lastReader(file, statement);
  if (!last) return null;
  const range: [number, number] = [statement.range[0], last.range[1]];
  const indent = /[ \t]*$/.exec(file.text.slice(0, range[0]))?.[0] ?? "";
  const unit = indent.includes("\t") ? "\t" : "  ";
  return {
    message: "loop",
    edit: (fixer) => [
      fixer.insertTextBeforeRange(
        range,
        `for (const ${elements.name} of ${elements.list}) {\n${indent}${unit}`,
      ),
      ...edits.map((each) => fixer.replaceTextRange([...each.range], each.text)),
      ...lineStarts(file, range, edits).map((start) => fixer.insertTextBeforeRange([start, start], unit)),
      fixer.insertTextAfterRange(range, `\n${indent}}`),
    ],
  };
}

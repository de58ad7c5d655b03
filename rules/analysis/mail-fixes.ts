import type { Rule } from "eslint";
import type { TSESTree } from "@typescript-eslint/utils";
import { definitionsOf, isConstant, readsOf, variableOf } from "./bindings.js";
import { identifiersIn } from "./elements.js";
import type { SourceFile } from "./file.js";
import type { Mail, MailPart } from "./mail.js";
import {
  contains,
  functionAround,
  isFunction,
  keyOf,
  stringOf,
  unwrap,
  type Node,
  referenceName,
} from "./nodes.js";
import { outlivesTurn, turnAround } from "./growing.js";

/** A change to the text, named after a text of the rule. */
export interface Change {
  message: string;
  data?: Record<string, string>;
  edit: (fixer: Rule.RuleFixer) => Rule.Fix | Rule.Fix[];
}

interface Replacement {
  range: readonly [number, number];
  text: string;
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

/** The list that is joined to a text; undefined when nothing is joined. */
function joinedList(value: Node): Node | undefined {
  const inner = unwrap(value);
  if (
    inner.type === "TemplateLiteral" &&
    inner.expressions.length === 1 &&
    inner.quasis.every((quasi) => quasi.value.raw === "")
  )
    return joinedList(inner.expressions[0]!) ?? inner.expressions[0]!;
  return inner.type === "CallExpression" &&
    inner.callee.type === "MemberExpression" &&
    ["join", "toString"].includes(keyOf(inner.callee) ?? "")
    ? inner.callee.object
    : undefined;
}

/** The white space between a property and what stands before it, so that a new one looks alike. */
function separatorBefore(file: SourceFile, node: Node): string {
  const before = /(?:^|[{,])(\s*)$/.exec(file.text.slice(Math.max(0, node.range[0] - 80), node.range[0]));
  const white = before?.[1] ?? " ";
  return white === "" ? " " : white;
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

/** The statement a call makes up alone, with nothing else in it that would be repeated. */
function statementAlone(call: Node): Node | null {
  let node: Node = call;
  for (;;) {
    const parent: Node | undefined = node.parent;
    if (!parent) return null;
    switch (parent.type) {
      case "AwaitExpression":
      case "ChainExpression":
      case "TSAsExpression":
      case "TSNonNullExpression":
        node = parent;
        continue;
      case "UnaryExpression":
        if (parent.operator !== "void") return null;
        node = parent;
        continue;
      case "MemberExpression":
        if (
          parent.object !== node ||
          parent.parent.type !== "CallExpression" ||
          parent.parent.callee !== parent
        )
          return null;
        node = parent.parent;
        continue;
      case "CallExpression":
        // `client.send(new SendEmailCommand(…))`
        if (node.type !== "NewExpression" || parent.arguments[0] !== node) return null;
        node = parent;
        continue;
      case "VariableDeclarator":
        return parent.parent.declarations.length === 1 ? parent.parent : null;
      case "ExpressionStatement":
      case "ReturnStatement":
        return parent;
      case "ArrowFunctionExpression":
        return parent.body === node ? parent : null;
      default:
        return null;
    }
  }
}

interface Elements {
  /** The list, a name for one of its elements, and that element's address: source text. */
  list: string;
  name: string;
  address: string;
  /** The list of addresses itself. */
  addresses: string | null;
  /** The field held one text, not a list. */
  text: boolean;
}

/** How to go through the recipients one by one. */
function elementsOf(file: SourceFile, value: Node, at: Node): Elements | null {
  const joined = joinedList(value);
  const list = unwrap(joined ?? value);
  const asText = joined !== undefined;
  if (list.type === "Identifier") {
    const variable = variableOf(file, list);
    const definitions = variable ? definitionsOf(variable) : [];
    const [definition] = definitions;
    if (
      variable &&
      definitions.length === 1 &&
      isConstant(variable) &&
      definition?.kind === "value" &&
      definition.parts.length === 0
    ) {
      const made = unwrap(definition.node);
      // `const to = members.map(…).join(",")`: the list behind the text.
      if (joinedList(made)) return namesVisible(file, made, at) ? elementsOf(file, made, at) : null;
    }
    if (definitions.some((each) => each.kind === "value" && isText(each.node))) {
      const name = freeName(file, at, list);
      return {
        list: `${list.name}.split(",")`,
        name,
        address: name,
        addresses: `${list.name}.split(",")`,
        text: true,
      };
    }
  }
  if (list.type === "Literal" || list.type === "TemplateLiteral" || list.type === "BinaryExpression")
    return null;
  if (list.type === "ConditionalExpression" || list.type === "LogicalExpression") return null;
  if (
    list.type === "CallExpression" &&
    list.callee.type === "MemberExpression" &&
    keyOf(list.callee) === "reduce"
  )
    return null;
  const mapped = mapOf(file, list, at);
  if (mapped) return { ...mapped, addresses: file.textOf(list), text: asText };
  const name = freeName(file, at, list);
  const text = file.textOf(list);
  return { list: text, name, address: name, addresses: text, text: asText };
}

const isText = (node: Node): boolean => {
  const inner = unwrap(node);
  return stringOf(inner) !== null || inner.type === "TemplateLiteral" || inner.type === "BinaryExpression";
};

/** `list.map((one) => address)` taken apart. */
function mapOf(file: SourceFile, list: Node, at: Node): Omit<Elements, "addresses" | "text"> | null {
  if (
    list.type !== "CallExpression" ||
    list.callee.type !== "MemberExpression" ||
    keyOf(list.callee) !== "map"
  )
    return null;
  const [fn] = list.arguments;
  if (!fn || list.arguments.length !== 1) return null;
  const source = file.textOf(list.callee.object);
  const callback = unwrap(fn);
  if (callback.type === "Identifier") {
    const name = freeName(file, at, list.callee.object);
    return { list: source, name, address: `${callback.name}(${name})` };
  }
  if (!isFunction(callback) || callback.params.length !== 1 || callback.async) return null;
  const [parameter] = callback.params;
  const body =
    callback.body?.type !== "BlockStatement"
      ? callback.body
      : callback.body.body.length === 1 && callback.body.body[0]?.type === "ReturnStatement"
        ? callback.body.body[0].argument
        : null;
  if (!body || !parameter || parameter.type === "RestElement") return null;
  const bound = namesIn(parameter);
  if (bound === null || bound.some((name) => isTaken(file, at, name))) return null;
  // A type written at the parameter may not stand in a loop's head.
  const typed =
    parameter.type === "Identifier"
      ? parameter.name
      : "typeAnnotation" in parameter && parameter.typeAnnotation
        ? file.text.slice(parameter.range[0], parameter.typeAnnotation.range[0])
        : file.textOf(parameter);
  return { list: source, name: typed, address: file.textOf(body) };
}

function namesIn(pattern: Node): string[] | null {
  if (pattern.type === "Identifier") return [pattern.name];
  if (pattern.type === "ObjectPattern") {
    const names = pattern.properties.map((property) =>
      property.type === "Property" ? namesIn(property.value) : namesIn(property.argument),
    );
    return names.includes(null) ? null : names.flatMap((each) => each ?? []);
  }
  if (pattern.type === "ArrayPattern") {
    const names = pattern.elements.map((element) => (element ? namesIn(element) : []));
    return names.includes(null) ? null : names.flatMap((each) => each ?? []);
  }
  if (pattern.type === "AssignmentPattern") return namesIn(pattern.left);
  return null;
}

/** Holds if a name means something at a place already. */
function isTaken(file: SourceFile, at: Node, name: string): boolean {
  for (
    let scope = file.source.getScope(at as never) as { set: Map<string, unknown>; upper: unknown } | null;
    scope;
    scope = scope.upper as typeof scope
  )
    if (scope.set.has(name)) return true;
  return false;
}

/** Holds if all names of an expression mean the same at another place. */
function namesVisible(file: SourceFile, expression: Node, at: Node): boolean {
  for (const reference of identifiersIn(file, expression)) {
    const variable = variableOf(file, reference);
    const declared = variable?.identifiers[0] as unknown as Node | undefined;
    if (!declared || contains(expression, declared)) continue;
    const block = variable!.scope.block as unknown as Node;
    if (!contains(block, at)) return false;
  }
  return true;
}

/** A name for one element: the list's own in the singular where that is free. */
function freeName(file: SourceFile, at: Node, list: Node): string {
  const inner = unwrap(list);
  const own = referenceName(inner) ?? "";
  const singular = /(?:ss|x|ch|sh)es$/.test(own)
    ? own.slice(0, -2)
    : /[^s]s$/.test(own)
      ? own.slice(0, -1)
      : "";
  const names = [
    ...(/^[a-z]\w*$/i.test(singular) ? [singular] : []),
    "address",
    "recipient",
    "oneAddress",
    "eachRecipient",
  ];
  return names.find((name) => !isTaken(file, at, name)) ?? "eachAddress";
}

const toKey = (key: string): string => key.replace(/^b?cc/, "to").replace(/^B?[Cc][Cc]/, "To");

/** The edits that put one address into the message instead of the list. */
function fieldEdits(
  file: SourceFile,
  mail: Mail,
  part: MailPart,
  address: string,
  asText: boolean,
): Replacement[] | null {
  const { at } = part;
  if (part.how === "handed")
    return part.field === "to" ? [{ range: at.range, text: asText ? address : `[${address}]` }] : null;
  const alone = asText || (mail.row !== null && !mail.row.listOnly) || part.how === "argument";
  const value = alone ? address : `[${address}]`;
  if (part.how === "argument") return part.field === "to" ? [{ range: at.range, text: value }] : null;
  if (at.type !== "Property") return null;
  const key = file.textOf(at.key);
  if (part.field === "to") return [{ range: at.range, text: `${key}: ${value}` }];
  // What was in Cc or Bcc becomes the only recipient; the sender's own address in To goes.
  const object = at.parent as TSESTree.ObjectExpression;
  const name = keyOf(at) ?? "";
  const first = mail.call.arguments[0];
  if (mail.row?.to?.includes("0") && first && !contains(first, at))
    return [
      { range: first.range, text: address },
      { range: withComma(file, at), text: "" },
    ];
  const to = object.properties.find(
    (property) => property.type === "Property" && keyOf(property) === toKey(name),
  );
  if (!to) return [{ range: at.range, text: `${toKey(name)}: ${value}` }];
  return [
    { range: to.range, text: `${toKey(name)}: ${value}` },
    { range: withComma(file, at), text: "" },
  ];
}

/** A property with its comma and the white space before it. */
function withComma(file: SourceFile, property: Node): [number, number] {
  const before = /\s*$/.exec(file.text.slice(0, property.range[0]).slice(-200))?.[0].length ?? 0;
  const after = /^\s*,/.exec(file.text.slice(property.range[1], property.range[1] + 40))?.[0].length ?? 0;
  if (after > 0) return [property.range[0] - before, property.range[1] + after];
  const comma = /,\s*$/.exec(file.text.slice(0, property.range[0]).slice(-200))?.[0].length ?? before;
  return [property.range[0] - comma, property.range[1]];
}

/** The edits for a message that is made before it is sent: `send({ ...message, to: one })`. */
function spreadEdits(
  file: SourceFile,
  mail: Mail,
  part: MailPart,
  address: string,
  asText: boolean,
): Replacement[] | null {
  const holder = mail.call.arguments
    .map((argument) => unwrap(argument))
    .find((argument) => argument.type === "Identifier" && variableOf(file, argument));
  const key =
    part.at.type === "Property"
      ? keyOf(part.at)
      : part.at.type === "AssignmentExpression" && part.at.left.type === "MemberExpression"
        ? keyOf(part.at.left)
        : null;
  if (!holder || key === null || !/^(?:to|cc|bcc|To|Cc|Bcc)$/.test(key)) return null;
  // The message itself has to be what is handed over, not something around it.
  const variable = variableOf(file, holder)!;
  const owner = part.at.type === "Property" ? part.at.parent : null;
  const made = definitionsOf(variable);
  if (owner && !made.some((definition) => definition.kind === "value" && unwrap(definition.node) === owner))
    return null;
  const value = asText || (mail.row !== null && !mail.row.listOnly) ? address : `[${address}]`;
  const emptied = part.field === "to" ? "" : `, ${key}: undefined`;
  return [{ range: holder.range, text: `{ ...${file.textOf(holder)}, ${toKey(key)}: ${value}${emptied} }` }];
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

/** Holds if the function around says that it gives something else than a promise. */
function answersAtOnce(file: SourceFile, statement: Node): boolean {
  const type = (isFunction(statement) ? statement : functionAround(statement))?.returnType?.typeAnnotation;
  return type !== undefined && !/^(?:Promise\w*\b|any\b|unknown\b)/.test(file.textOf(type));
}

/** The last statement that reads what a declaration declares; the declaration itself when none does, null when the loop cannot hold them. */
function lastReader(file: SourceFile, statement: Node): Node | null {
  if (statement.type !== "VariableDeclaration") return statement;
  const body =
    statement.parent.type === "BlockStatement" || statement.parent.type === "Program"
      ? statement.parent.body
      : null;
  if (!body) return null;
  let last: Node = statement;
  for (const variable of file.source.scopeManager.getDeclaredVariables(statement as never))
    for (const read of readsOf(variable)) {
      const holder = body.find((each) => contains(each, read));
      if (!holder || functionAround(read) !== functionAround(statement)) return null;
      if (holder.range[1] > last.range[1]) last = holder;
    }
  const between = body.filter((each) => each.range[0] > statement.range[0] && each.range[1] <= last.range[1]);
  // Only what deals with the answer may be repeated.
  return between.every((each) => each.type === "IfStatement" || each.type === "ExpressionStatement") &&
    between.length <= 3
    ? last
    : null;
}

/** Where the lines within a range start, except inside texts that would change and where an edit takes the line away. */
function lineStarts(
  file: SourceFile,
  range: readonly [number, number],
  edits: readonly Replacement[],
): number[] {
  const texts = file.all("TemplateElement").filter((node) => contains({ range } as Node, node));
  const starts: number[] = [];
  for (
    let at = file.text.indexOf("\n", range[0]);
    at >= 0 && at < range[1];
    at = file.text.indexOf("\n", at + 1)
  ) {
    const start = at + 1;
    if (start >= range[1] || file.text[start] === "\n") continue;
    if (texts.some((text) => text.range[0] < start && start <= text.range[1])) continue;
    if (edits.some((edit) => edit.range[0] <= start && start <= edit.range[1])) continue;
    starts.push(start);
  }
  return starts;
}

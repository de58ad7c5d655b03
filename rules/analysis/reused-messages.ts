import type { TSESTree } from "@typescript-eslint/utils";
import { declarationOf, leaves } from "./assignments.js";
import { variableOf, type Variable } from "./bindings.js";
import type { SourceFile } from "./file.js";
import type { Mail } from "./mail.js";
import type { Mixed } from "./mixed.js";
import { contains, isFunction, keyOf, unwrap, wrapped, type CallLike, type Node } from "./nodes.js";
import { turnAround } from "./growing.js";
import { sourcesOf } from "./sources.js";
import { isAwaitedIn } from "./turns.js";

const MESSAGE_FIELDS =
  /^(?:to|cc|bcc|subject|html|text|body|htmlBody|context|To|Cc|Subject|HtmlBody|TextBody|attachments|template\w*|dynamicTemplateData|substitutions|件名|本文|宛先)$/;

/** One options object that is changed for the next person while it is still being sent, or keeps the last one's fields. */
export function byReuse(file: SourceFile, mail: Mail): Mixed[] {
  const { call } = mail;
  for (const { argument, name, own } of messagesIn(call)) {
    const variable = variableOf(file, name);
    if (!variable) continue;
    const declared = declarationOf(variable);
    for (let turn = turnAround(file, call); turn; turn = turnAround(file, turn)) {
      if (contains(turn, declared)) break;
      const writes = fieldWrites(file, variable).filter((each) => contains(turn!, each.at));
      const personal = writes.filter((each) =>
        sourcesOf(file, each.value).some((source) => source.loop === turn),
      );
      if (personal.length === 0) continue;
      const isCopied = own !== null || mail.row?.blocking;
      if (!isCopied && (!isAwaitedIn(call, turn) || (isFunction(turn) && isRunTogether(turn))))
        return [
          {
            kind: "reused",
            at: argument,
            name: variable.name,
            steps: [
              {
                at: personal[0]!.at,
                says: {
                  en: "changed for the next person while the mail is still being sent",
                  ja: "送信が終わる前に、次の人の値に変わります",
                },
              },
            ],
            variable,
            loop: turn,
          },
        ];
      return staleFields(file, turn, writes, own ?? new Set());
    }
  }
  return [];
}

/** A message that a call is handed by name, or a copy of it with some fields of its own: `{ ...mail, to }`. */
function* messagesIn(call: CallLike): Generator<{
  argument: Node;
  name: TSESTree.Identifier;
  own: ReadonlySet<string> | null;
}> {
  for (const argument of call.arguments) {
    const inner = unwrap(argument);
    if (inner.type === "Identifier") yield { argument, name: inner, own: null };
    if (inner.type !== "ObjectExpression") continue;
    const own = new Set(
      inner.properties.flatMap((each) => (each.type === "Property" ? (keyOf(each) ?? []) : [])),
    );
    for (const each of inner.properties)
      if (each.type === "SpreadElement" && each.argument.type === "Identifier")
        yield { argument, name: each.argument, own };
  }
}

/** `list.forEach(async …)`, `Promise.all(list.map(async …))`: all turns run together. */
export function isRunTogether(turn: Node): boolean {
  if (!isFunction(turn)) return false;
  const call = wrapped(turn).parent;
  return turn.async && call?.type === "CallExpression";
}

interface FieldWrite {
  key: string;
  at: TSESTree.AssignmentExpression;
  value: Node;
}

/** `options.to = x`: what is written into a message's fields. */
function fieldWrites(_file: SourceFile, variable: Variable): FieldWrite[] {
  return variable.references.flatMap((reference): FieldWrite[] => {
    const member = wrapped(reference.identifier as unknown as Node).parent;
    if (member?.type !== "MemberExpression") return [];
    const key = keyOf(member);
    const parent = member.parent;
    if (key === null || !MESSAGE_FIELDS.test(key)) return [];
    return parent.type === "AssignmentExpression" && parent.left === member
      ? [{ key, at: parent, value: parent.right }]
      : [];
  });
}

/** Fields that only some turns set: the others send what was set before. */
function staleFields(
  file: SourceFile,
  turn: Node,
  writes: readonly FieldWrite[],
  own: ReadonlySet<string>,
): Mixed[] {
  const setInAll = (key: string): boolean =>
    own.has(key) ||
    writes.some((each) => each.key === key && isInEveryTurn(each.at, turn)) ||
    bothBranches(
      writes.filter((each) => each.key === key),
      turn,
    );
  if (!setInAll("to") && !setInAll("To")) return [];
  return writes
    .filter(
      (each) => !setInAll(each.key) && sourcesOf(file, each.value).some((source) => source.loop === turn),
    )
    .slice(0, 1)
    .map((each) => ({
      kind: "carried",
      at: each.at,
      name: file.textOf(each.at.left),
      steps: [
        {
          at: each.at,
          says: {
            en: "set only in some turns, kept in the others",
            ja: "一部の回だけで設定され、ほかの回にも残ります",
          },
        },
      ],
      loop: turn,
    }));
}

function isInEveryTurn(node: Node, turn: Node): boolean {
  for (let parent = node.parent; parent && parent !== turn && parent !== turn.parent; parent = parent.parent)
    if (
      parent.type === "IfStatement" ||
      parent.type === "SwitchCase" ||
      parent.type === "ConditionalExpression" ||
      parent.type === "LogicalExpression"
    )
      return false;
  return true;
}

function bothBranches(writes: readonly FieldWrite[], turn: Node): boolean {
  for (const write of writes)
    for (
      let parent: Node | undefined = write.at.parent, child: Node = write.at;
      parent && parent !== turn;
      child = parent, parent = parent.parent
    )
      if (parent.type === "IfStatement" && parent.alternate) {
        const other = child === parent.consequent ? parent.alternate : parent.consequent;
        if (writes.some((each) => contains(other, each.at)) || leaves(other))
          return isInEveryTurn(parent, turn);
      }
  return false;
}

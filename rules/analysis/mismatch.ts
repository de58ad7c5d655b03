import type { TSESTree } from "@typescript-eslint/utils";
import type { Bilingual } from "../incidents/schema.js";
import {
  POOL_WORDS,
  RUNS_AT_ONCE,
  SALUTATION_AFTER,
  SALUTATION_BEFORE,
  SHARED_KEYS,
} from "../models/mail-words.js";
import { definitionsOf, readsOf, variableOf, writesOf, type Variable } from "./bindings.js";
import { correspondence, identifiersIn, type Lineup } from "./elements.js";
import { entryOf } from "./entries.js";
import type { SourceFile } from "./file.js";
import { localFunctionOf, returnsOf } from "./functions.js";
import { piecesOf, type Piece } from "./mail-text.js";
import { mailsOf, type Mail, type MailPart } from "./mail.js";
import { isPersonName, wordsOf } from "./names.js";
import {
  contains,
  functionAround,
  isCallLike,
  isFunction,
  keyOf,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { outlivesTurn, turnAround } from "./recipients.js";
import { sourcesOf, type Source } from "./sources.js";

/** Two records in one message, and which expression is the stranger. */
export interface Mixed {
  kind:
    "shifted" | "separate" | "row" | "greeting" | "carried" | "shared" | "reused" | "ambiguous" | "column";
  at: Node;
  /** The list or variable that is meant. */
  name: string;
  steps: readonly { at: Node; says: Bilingual }[];
  /** For `shifted` and `row`: what the recipient comes from. */
  recipient?: Source;
  source?: Source;
  /** The same element read again in the same message. */
  also?: readonly Node[];
  variable?: Variable;
  loop?: Node;
}

/** Every place of a file where a message is made from more than one person's record. */
export function mixedRecords(file: SourceFile): readonly Mixed[] {
  return file.fact(collect);
}

function collect(file: SourceFile): Mixed[] {
  const found: Mixed[] = [];
  for (const mail of mailsOf(file)) {
    const to = mail.parts.filter((part) => part.field === "to" || part.field === "cc");
    const content = mail.parts.filter((part) => part.field === "content");
    if (to.length === 0) continue;
    found.push(
      ...byPosition(file, to, content),
      ...byGreeting(file, to, content),
      ...byVariable(file, mail, to, content),
    );
    found.push(...byReuse(file, mail), ...byLookup(file, to, content));
  }
  const seen = new Set<Node>();
  return found.filter((each) => !seen.has(each.at) && seen.add(each.at));
}

const shortText = (file: SourceFile, node: Node): string => {
  const text = file.textOf(node).replace(/\s+/g, " ");
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
};

// ---- Lists that are read by position -------------------------------------------------------------------------

function byPosition(file: SourceFile, to: readonly MailPart[], content: readonly MailPart[]): Mixed[] {
  const recipients = to.flatMap((part) => sourcesOf(file, part.value)).filter((source) => source.loop);
  if (recipients.length === 0) return [];
  const found: Mixed[] = [];
  for (const part of content)
    for (const source of sourcesOf(file, part.value)) {
      if (!source.loop) continue;
      const beside = recipients.filter((each) => each.loop === source.loop && each.at !== source.at);
      if (beside.length === 0) continue;
      const answers = beside.map((each) => compare(file, source, each));
      if (!answers.every((answer) => answer === "different")) continue;
      const other = beside[0]!;
      // The loop's own element belongs; what is read beside it does not.
      const stranger = source.kind === "element" ? other : source;
      if (stranger.kind === "element") continue;
      const apart = source.lineup!.base !== other.lineup!.base && stranger.kind !== "cell";
      if (apart && isPool(file, stranger)) continue;
      // One report for a list in a message; its other readings go along.
      const known = found.find(
        (each) =>
          each.source?.kind === "indexed" &&
          stranger.kind === "indexed" &&
          file.textOf(each.at) === file.textOf(stranger.at),
      );
      if (known) {
        if (known.at !== stranger.at) known.also = [...(known.also ?? []), stranger.at];
        continue;
      }
      found.push({
        kind: stranger.kind === "cell" ? "row" : apart ? "separate" : "shifted",
        at: stranger.at,
        name: shortText(file, stranger.kind === "cell" ? stranger.at : stranger.list),
        steps: stepsFor(file, stranger, stranger === source ? other : source),
        recipient: stranger === source ? other : source,
        source: stranger,
      });
    }
  return found;
}

function compare(file: SourceFile, one: Source, other: Source): "same" | "different" | "unknown" {
  const answer = correspondence(file, one.lineup, other.lineup, other.ahead - one.ahead);
  const together = one.lineup?.base === other.lineup?.base;
  return answer === "different" && together && (one.scaled || other.scaled) ? "unknown" : answer;
}

const pool = new Set(POOL_WORDS);

/** Holds for lists of which any element will do: coupon codes, wordings. */
function isPool(file: SourceFile, source: Source): boolean {
  const head = wordsOf(file.textOf(source.list)).at(-1) ?? "";
  if (pool.has(head)) return true;
  const member = wrapped(source.at).parent;
  const key = member?.type === "MemberExpression" && member.object === source.at ? keyOf(member) : null;
  return key !== null && pool.has(wordsOf(key).at(-1) ?? "");
}

function stepsFor(file: SourceFile, stranger: Source, other: Source): Mixed["steps"] {
  const steps: { at: Node; says: Bilingual }[] = [];
  const tell = (lineup: Lineup | null, source: Source): void => {
    if (!lineup) return;
    for (const change of lineup.changes)
      steps.push({
        at: change.at,
        says: { en: "order or number of elements changes here", ja: "ここで並び順か件数が変わります" },
      });
    if (lineup.changes.length === 0)
      steps.push({
        at: source.list,
        says: {
          en: `positions of \`${shortText(file, source.list)}\``,
          ja: `\`${shortText(file, source.list)}\` の位置で読まれます`,
        },
      });
  };
  tell(other.lineup, other);
  tell(stranger.lineup, stranger);
  return steps.slice(0, 5);
}

// ---- The name in the salutation -------------------------------------------------------------------------------

function byGreeting(file: SourceFile, to: readonly MailPart[], content: readonly MailPart[]): Mixed[] {
  const recipients = to.flatMap((part) => sourcesOf(file, part.value)).filter((source) => source.loop);
  if (recipients.length === 0) return [];
  const found: Mixed[] = [];
  for (const part of content)
    for (const name of salutationNames(file, part.value)) {
      const sources = sourcesOf(file, name);
      if (
        sources.length === 0 ||
        sources.some((source) => recipients.some((each) => related(file, source, each)))
      )
        continue;
      const source = sources[0]!;
      if (
        !source.lineup ||
        !recipients.every((each) => each.lineup && each.lineup.base === source.lineup!.base)
      )
        continue;
      found.push({
        kind: "greeting",
        at: name,
        name: shortText(file, name),
        steps: [
          {
            at: recipients[0]!.at,
            says: { en: "the message goes to this one", ja: "宛先はこちらから取られます" },
          },
        ],
      });
    }
  return found;
}

/** Holds if two values may well be of one record: one loop, or a list that comes from the other's element. */
function related(file: SourceFile, one: Source, other: Source): boolean {
  if (one.loop !== null && one.loop === other.loop) return true;
  const comesFrom = (inner: Source, outer: Source): boolean =>
    outer.loop !== null && sourcesOf(file, inner.list).some((each) => each.loop === outer.loop);
  return comesFrom(one, other) || comesFrom(other, one);
}

/** The expressions a text speaks to: after "Dear", before 様. */
export function salutationNames(file: SourceFile, node: Node): Node[] {
  const names: Node[] = [];
  for (const pieces of textsIn(file, node))
    for (const [index, piece] of pieces.entries()) {
      if (!("value" in piece)) continue;
      const before = textAt(pieces[index - 1]);
      const after = textAt(pieces[index + 1]);
      if (SALUTATION_BEFORE.test(before) || SALUTATION_AFTER.test(after)) names.push(piece.value);
    }
  return names;
}

const textAt = (piece: Piece | undefined): string => (piece && "text" in piece ? piece.text : "");

/** The texts a value is made of: templates and concatenations, through names, lists and helpers. */
export function textsIn(file: SourceFile, node: Node): Piece[][] {
  const found: Piece[][] = [];
  const seen = new Set<Node>();
  const visit = (each: Node, depth: number): void => {
    const inner = unwrap(each);
    if (seen.has(inner) || depth > 10 || seen.size > 200) return;
    seen.add(inner);
    const pieces = piecesOf(inner);
    if (pieces) {
      found.push(pieces);
      for (const piece of pieces) if ("value" in piece) visit(piece.value, depth + 1);
      return;
    }
    switch (inner.type) {
      case "Identifier": {
        const variable = variableOf(file, inner);
        for (const definition of variable ? definitionsOf(variable) : [])
          if (definition.kind === "value" && definition.parts.length === 0) visit(definition.node, depth + 1);
        return;
      }
      case "ArrayExpression":
        for (const element of inner.elements) if (element) visit(element, depth + 1);
        return;
      case "ObjectExpression":
        for (const property of inner.properties)
          if (property.type === "Property") visit(property.value, depth + 1);
        return;
      case "ConditionalExpression":
        visit(inner.consequent, depth + 1);
        visit(inner.alternate, depth + 1);
        return;
      case "LogicalExpression":
        visit(inner.left, depth + 1);
        visit(inner.right, depth + 1);
        return;
      case "CallExpression": {
        if (inner.callee.type === "MemberExpression") visit(inner.callee.object, depth + 1);
        const fn = localFunctionOf(file, inner.callee);
        for (const value of fn ? returnsOf(fn) : []) visit(value, depth + 1);
        return;
      }
    }
  };
  visit(node, 0);
  return found;
}

// ---- Variables that hold another turn's value -----------------------------------------------------------------

function byVariable(
  file: SourceFile,
  mail: Mail,
  to: readonly MailPart[],
  content: readonly MailPart[],
): Mixed[] {
  const found: Mixed[] = [];
  const places = [...to, ...content];
  for (const part of places)
    for (const { read, variable } of variablesIn(file, part.value)) {
      if (variable.defs.some((each) => (each.type as string) !== "Variable")) continue;
      const shared = sharedRead(file, variable, read);
      if (shared) {
        found.push(shared);
        continue;
      }
      const grown = part.field === "content" ? grownRead(file, variable, read, mail, to) : null;
      if (grown) {
        found.push(grown);
        continue;
      }
      const carried = carriedRead(file, variable, read, mail);
      if (carried && !(dependsOn(file, to, variable) && dependsOn(file, content, variable)))
        found.push(carried);
    }
  return found;
}

const dependsOn = (file: SourceFile, parts: readonly MailPart[], variable: Variable): boolean =>
  parts.some((part) => variablesIn(file, part.value).some((each) => each.variable === variable));

/** The variables a value is read from, through constants made in the same turn. */
function variablesIn(file: SourceFile, node: Node): { read: Node; variable: Variable }[] {
  const found: { read: Node; variable: Variable }[] = [];
  const seen = new Set<Variable>();
  const visit = (each: Node, depth: number): void => {
    for (const name of identifiersIn(file, each)) {
      const variable = variableOf(file, name);
      if (!variable || seen.has(variable) || !readsOf(variable).includes(name)) continue;
      seen.add(variable);
      found.push({ read: name, variable });
      if (depth > 4 || writesOf(variable).length > 0) continue;
      for (const definition of definitionsOf(variable))
        if (
          definition.kind === "value" &&
          definition.from.parent?.type !== "ForOfStatement" &&
          !contains(definition.node, name)
        )
          if (definition.parts[0] !== "[]") visit(definition.node, depth + 1);
    }
  };
  visit(node, 0);
  return found;
}

const declarationOf = (variable: Variable): Node => variable.identifiers[0] as unknown as Node;

const isVar = (variable: Variable): boolean =>
  variable.defs.some((each) => (each.parent as { kind?: string } | null)?.kind === "var");

/** A variable that several turns or requests share, read after another one may have written it. */
function sharedRead(file: SourceFile, variable: Variable, read: Node): Mixed | null {
  const declared = declarationOf(variable);
  const reader = functionAround(read);
  if (!reader || contains(reader, declared)) return null;
  const writes = writesOf(variable).map((each) => each.identifier as unknown as Node);
  const report = (write: Node, en: string, ja: string): Mixed => ({
    kind: "shared",
    at: read,
    name: variable.name,
    steps: [{ at: write, says: { en, ja } }],
    variable,
  });
  // 1. Written in a loop, read by a function that runs after the loop went on.
  for (let loop = loopAround(reader); loop; loop = loopAround(loop)) {
    const own = isVar(variable) ? !isDeclaredInside(variable, reader) : !contains(loop, declared);
    if (!own || !isDeferred(file, reader, loop)) continue;
    const write =
      writes.find((each) => contains(loop!, each) && functionAround(each) === functionAround(loop!)) ??
      (isVar(variable) && contains(loop, declared) ? declared : null);
    if (write && !awaitsIn(file, loop, reader))
      return report(
        write,
        "written again in the next turn, before this runs",
        "これが動く前に、次の回で書き換わります",
      );
  }
  // 2. Written and read by functions that run side by side, with a pause between.
  const write = writes.find((each) => functionAround(each) === reader && each.range[0] < read.range[0]);
  if (!write || !reader.async || contains(reader, declared)) return null;
  const pause = file
    .all("AwaitExpression")
    .some(
      (each) =>
        functionAround(each) === reader &&
        each.range[1] <= read.range[0] &&
        each.range[1] > assignmentEnd(write),
    );
  if (!pause || !runsSideBySide(file, reader, variable)) return null;
  return report(
    write,
    "another run may write it while this one waits",
    "待っている間に、別の処理が書き換えることがあります",
  );
}

const isDeclaredInside = (variable: Variable, fn: Node): boolean => contains(fn, declarationOf(variable));

const assignmentEnd = (name: Node): number => {
  for (let parent = name.parent; parent; parent = parent.parent)
    if (parent.type === "AssignmentExpression") return parent.range[1];
    else if (/Statement$/.test(parent.type)) return parent.range[1];
  return name.range[1];
};

/** The loop statement around a node, not crossing more than functions that run at once. */
function loopAround(node: Node): Node | null {
  for (let parent = node.parent, child = node; parent; child = parent, parent = parent.parent) {
    if (
      (parent.type === "ForStatement" ||
        parent.type === "ForOfStatement" ||
        parent.type === "ForInStatement" ||
        parent.type === "WhileStatement" ||
        parent.type === "DoWhileStatement") &&
      parent.body === child
    )
      return parent;
    if (isFunction(parent)) {
      const call = wrapped(parent).parent;
      if (
        call?.type === "CallExpression" &&
        call.callee.type === "MemberExpression" &&
        /^(?:forEach|map|each)$/.test(keyOf(call.callee) ?? "") &&
        call.arguments[0] === wrapped(parent)
      )
        return parent;
    }
  }
  return null;
}

const atOnce = new Set(RUNS_AT_ONCE);

/** Holds if a function within a loop runs only later: a callback of something that takes time and is not awaited. */
function isDeferred(file: SourceFile, fn: FunctionNode, loop: Node): boolean {
  for (
    let each: FunctionNode | null = fn;
    each && contains(loop, each) && each !== loop;
    each = functionAround(each)
  ) {
    const call = wrapped(each).parent;
    if (!isCallLike(call) || !call.arguments.includes(wrapped(each) as never)) {
      if (each.type === "FunctionDeclaration" || call?.type === "VariableDeclarator") continue;
      continue;
    }
    const callee = unwrap(call.callee);
    const name =
      callee.type === "MemberExpression"
        ? (keyOf(callee) ?? "")
        : callee.type === "Identifier"
          ? callee.name
          : "";
    if (atOnce.has(name)) continue;
    if (isAwaitedIn(call, loop)) continue;
    return true;
  }
  return false;
}

function isAwaitedIn(node: Node, loop: Node): boolean {
  for (let parent = node.parent; parent && parent !== loop; parent = parent.parent) {
    if (parent.type === "AwaitExpression") return true;
    if (isFunction(parent)) return false;
  }
  return false;
}

/** Holds if the loop waits for the function within it before it goes on. */
const awaitsIn = (_file: SourceFile, loop: Node, fn: FunctionNode): boolean => isAwaitedIn(wrapped(fn), loop);

/** Holds if several runs of an async function overlap: handed to `map` or `forEach`, or run per request. */
function runsSideBySide(file: SourceFile, fn: FunctionNode, variable: Variable): boolean {
  const call = wrapped(fn).parent;
  if (
    call?.type === "CallExpression" &&
    call.callee.type === "MemberExpression" &&
    call.arguments[0] === wrapped(fn) &&
    /^(?:map|forEach|flatMap)$/.test(keyOf(call.callee) ?? "")
  )
    return true;
  const module = variable.scope.type === "module" || variable.scope.type === "global";
  return module && entryOf(file, fn) !== null;
}

/** A variable from before the loop that keeps an earlier turn's value when this turn does not set it. */
function carriedRead(file: SourceFile, variable: Variable, read: Node, mail: Mail): Mixed | null {
  const declared = declarationOf(variable);
  for (let turn = turnAround(file, read); turn; turn = turnAround(file, turn)) {
    if (contains(turn, declared)) return null;
    if (!contains(turn, mail.call)) continue;
    const writes = writesOf(variable)
      .map((each) => each.identifier as unknown as Node)
      .filter((each) => contains(turn!, each));
    if (writes.length === 0) continue;
    const fn = functionAround(read);
    if (writes.some((each) => functionAround(each) !== fn)) return null;
    const personal = writes.filter((write) => takesFromTurn(file, write, turn!));
    const [write] = personal;
    if (!write || guardsItself(file, write, variable, turn)) return null;
    if (isAssignedBefore(file, read, turn, variable)) return null;
    // A sum over all turns is meant to grow.
    if (writes.every((each) => each.parent?.type === "UpdateExpression" || isSum(file, each))) return null;
    return {
      kind: "carried",
      at: read,
      name: variable.name,
      steps: [
        {
          at: write.parent ?? write,
          says: { en: "set only in some turns", ja: "設定されるのは一部の回だけです" },
        },
      ],
      variable,
      loop: turn,
    };
  }
  return null;
}

/** A list from before the loop that each turn adds its own to: the later mails carry what earlier turns added. */
function grownRead(
  file: SourceFile,
  variable: Variable,
  read: Node,
  mail: Mail,
  to: readonly MailPart[],
): Mixed | null {
  const declared = declarationOf(variable);
  for (let turn = turnAround(file, read); turn; turn = turnAround(file, turn)) {
    if (contains(turn, declared)) return null;
    if (!contains(turn, mail.call)) continue;
    const loop = turn;
    const sentPerTurn = to.some((part) => sourcesOf(file, part.value).some((source) => source.loop === loop));
    const push = pushesTo(variable).find(
      (each) =>
        contains(loop, each) &&
        outlivesTurn(file, each) &&
        each.arguments.some((value) => sourcesOf(file, value).some((source) => source.loop === loop)),
    );
    if (!sentPerTurn || !push) return null;
    return {
      kind: "carried",
      at: read,
      name: variable.name,
      steps: [{ at: push, says: { en: "grows from turn to turn", ja: "回を重ねるごとに増えていきます" } }],
      variable,
      loop,
    };
  }
  return null;
}

const pushesTo = (variable: Variable): TSESTree.CallExpression[] =>
  variable.references.flatMap((reference) => {
    const member = wrapped(reference.identifier as unknown as Node).parent;
    const call = member?.type === "MemberExpression" ? member.parent : null;
    return call?.type === "CallExpression" &&
      call.callee === member &&
      /^(?:push|unshift)$/.test(keyOf(member as TSESTree.MemberExpression) ?? "")
      ? [call]
      : [];
  });

/** `x = member.voucher`: the value comes from this turn's element. */
function takesFromTurn(file: SourceFile, write: Node, turn: Node): boolean {
  const assignment = assignmentOf(write);
  return (
    assignment !== null &&
    sourcesOf(file, assignment.right).some(
      (source) =>
        source.loop === turn ||
        (source.loop !== null && contains(source.loop, turn) && contains(turn, source.loop)),
    )
  );
}

function assignmentOf(name: Node): TSESTree.AssignmentExpression | null {
  for (let parent = name.parent; parent; parent = parent.parent) {
    if (parent.type === "AssignmentExpression") return parent;
    if (/Statement$/.test(parent.type) || isFunction(parent)) return null;
  }
  return null;
}

/** `total += row.amount`: numbers add up; texts of several people do not belong in one message. */
function isSum(file: SourceFile, name: Node): boolean {
  const assignment = assignmentOf(name);
  if (!assignment || assignment.operator === "=") return false;
  if (assignment.operator !== "+=") return true;
  const right = unwrap(assignment.right);
  return !(
    right.type === "TemplateLiteral" ||
    (right.type === "BinaryExpression" && /["'`]/.test(file.textOf(right)))
  );
}

/** `if (!cached) cached = …`, `if (key !== last) { last = key; … }`: set when needed, on purpose. */
function guardsItself(file: SourceFile, write: Node, variable: Variable, turn: Node): boolean {
  for (let parent = write.parent; parent && parent !== turn; parent = parent.parent) {
    if (parent.type !== "IfStatement" && parent.type !== "ConditionalExpression") continue;
    for (const name of identifiersIn(file, parent.test)) {
      const tested = variableOf(file, name);
      if (!tested) continue;
      if (tested === variable) return true;
      if (
        !contains(turn, declarationOf(tested)) &&
        writesOf(tested).some((each) => contains(turn, each.identifier as unknown as Node))
      )
        return true;
    }
  }
  return false;
}

/** Holds if every way through the turn sets the variable before it is read. */
function isAssignedBefore(file: SourceFile, read: Node, turn: Node, variable: Variable): boolean {
  for (
    let child: Node = read, parent = read.parent;
    parent && child !== turn;
    child = parent, parent = parent.parent
  ) {
    const body =
      parent.type === "BlockStatement" || parent.type === "Program"
        ? parent.body
        : parent.type === "SwitchCase"
          ? parent.consequent
          : null;
    if (body?.some((each) => each.range[1] <= child.range[0] && assigns(file, each, variable))) return true;
    if (
      parent.type === "IfStatement" &&
      child !== parent.test &&
      expressionAssigns(file, parent.test, variable)
    )
      return true;
  }
  return false;
}

function assigns(file: SourceFile, statement: Node, variable: Variable): boolean {
  switch (statement.type) {
    case "ExpressionStatement":
      return expressionAssigns(file, statement.expression, variable);
    case "VariableDeclaration":
      return statement.declarations.some((each) => each.init && expressionAssigns(file, each.init, variable));
    case "BlockStatement":
      return statement.body.some((each) => assigns(file, each, variable));
    case "IfStatement":
      return (
        expressionAssigns(file, statement.test, variable) ||
        ((assigns(file, statement.consequent, variable) || leaves(statement.consequent)) &&
          statement.alternate !== null &&
          (assigns(file, statement.alternate, variable) || leaves(statement.alternate)))
      );
    case "TryStatement":
      return (
        (statement.finalizer !== null && assigns(file, statement.finalizer, variable)) ||
        (assigns(file, statement.block, variable) &&
          (!statement.handler ||
            assigns(file, statement.handler.body, variable) ||
            leaves(statement.handler.body)))
      );
    case "SwitchStatement":
      return (
        statement.cases.some((each) => each.test === null) &&
        statement.cases.every(
          (each) =>
            each.consequent.length === 0 ||
            each.consequent.some((inner) => assigns(file, inner, variable) || leaves(inner)),
        )
      );
    case "LabeledStatement":
      return assigns(file, statement.body, variable);
    default:
      return false;
  }
}

function expressionAssigns(file: SourceFile, expression: Node, variable: Variable): boolean {
  const inner = unwrap(expression);
  if (inner.type === "AssignmentExpression")
    return (
      (inner.operator === "=" &&
        writesOf(variable).some((each) => contains(inner.left, each.identifier as unknown as Node))) ||
      expressionAssigns(file, inner.right, variable)
    );
  if (inner.type === "SequenceExpression")
    return inner.expressions.some((each) => expressionAssigns(file, each, variable));
  if (inner.type === "BinaryExpression" && inner.left.type !== "PrivateIdentifier")
    return expressionAssigns(file, inner.left, variable);
  if (inner.type === "CallExpression")
    return inner.arguments.some((each) => expressionAssigns(file, each, variable));
  return false;
}

function leaves(statement: Node): boolean {
  switch (statement.type) {
    case "ContinueStatement":
    case "ReturnStatement":
    case "ThrowStatement":
    case "BreakStatement":
      return true;
    case "BlockStatement":
      return statement.body.some(leaves);
    case "IfStatement":
      return statement.alternate !== null && leaves(statement.consequent) && leaves(statement.alternate);
    default:
      return false;
  }
}

// ---- One options object for several sends ---------------------------------------------------------------------

const MESSAGE_FIELDS =
  /^(?:to|cc|bcc|subject|html|text|body|htmlBody|context|To|Cc|Subject|HtmlBody|TextBody|attachments|template\w*|dynamicTemplateData|substitutions|件名|本文|宛先)$/;

function byReuse(file: SourceFile, mail: Mail): Mixed[] {
  const { call } = mail;
  if (mail.row?.blocking) return [];
  for (const argument of call.arguments) {
    const name = unwrap(argument);
    if (name.type !== "Identifier") continue;
    const variable = variableOf(file, name);
    if (!variable) continue;
    const declared = declarationOf(variable);
    for (let turn = turnAround(file, call); turn; turn = turnAround(file, turn)) {
      if (contains(turn, declared)) break;
      const writes = fieldWrites(file, variable).filter((each) => contains(turn!, each.at));
      const personal = writes.filter((each) =>
        sourcesOf(file, each.value).some(
          (source) => source.loop === turn || source.loop === loopOfTurn(turn!),
        ),
      );
      if (personal.length === 0) continue;
      if (!isAwaitedIn(call, turn) || (isFunction(turn) && isRunTogether(turn)))
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
      return staleFields(file, turn, writes);
    }
  }
  return [];
}

const loopOfTurn = (turn: Node): Node => turn;

/** `list.forEach(async …)`, `Promise.all(list.map(async …))`: all turns run together. */
function isRunTogether(turn: Node): boolean {
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
function staleFields(file: SourceFile, turn: Node, writes: readonly FieldWrite[]): Mixed[] {
  const setInAll = (key: string): boolean =>
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

// ---- Records looked up by something two people can share ------------------------------------------------------

const sharedKeys = new Set(SHARED_KEYS);
const isSharedKey = (name: string): boolean => sharedKeys.has(wordsOf(name).join(""));

function byLookup(file: SourceFile, to: readonly MailPart[], content: readonly MailPart[]): Mixed[] {
  const found: Mixed[] = [];
  const sides = [to, content].map((parts) => parts.flatMap((part) => lookupsIn(file, part.value)));
  for (const [side, lookups] of sides.entries())
    for (const { call, name } of lookups) {
      // Both sides from the looked-up record are of one person.
      if (sides[1 - side]!.some((each) => each.call === call) && side === 1) continue;
      const others = side === 0 ? content : to;
      const apart = others.some(
        (part) => sourcesOf(file, part.value).length > 0 && !onlyThrough(file, part.value, call),
      );
      if (!apart) continue;
      found.push({
        kind: "ambiguous",
        at: call,
        name,
        steps: [
          {
            at: call,
            says: {
              en: `two people can have the same ${name}`,
              ja: `${name} が同じ人は 2 人以上いることがあります`,
            },
          },
        ],
      });
    }
  return found;
}

/** Holds if a value comes from the lookup's result and nothing else. */
function onlyThrough(file: SourceFile, value: Node, call: Node): boolean {
  const lookups = lookupsIn(file, value);
  if (!lookups.some((each) => each.call === call)) return false;
  return variablesIn(file, value).every(
    ({ variable }) =>
      definitionsOf(variable).every(
        (definition) =>
          definition.kind !== "value" || contains(definition.node, call) || unwrap(definition.node) === call,
      ) || sourcesOf(file, variable.identifiers[0] as unknown as Node).length === 0,
  );
}

interface Lookup {
  call: Node;
  name: string;
}

/** `people.find((p) => p.name === row.name)`, `byName.get(row.name)`, `byName[row.name]`. */
function lookupsIn(file: SourceFile, node: Node): Lookup[] {
  const found: Lookup[] = [];
  const seen = new Set<Node | Variable>();
  const visit = (each: Node, depth: number): void => {
    const inner = unwrap(each);
    if (seen.has(inner) || depth > 12 || seen.size > 300) return;
    seen.add(inner);
    const key = findKey(file, inner) ?? mapKey(file, inner);
    if (key !== null) {
      found.push({ call: inner, name: key });
      return;
    }
    switch (inner.type) {
      case "Identifier": {
        const variable = variableOf(file, inner);
        if (!variable || seen.has(variable)) return;
        seen.add(variable);
        for (const definition of definitionsOf(variable))
          if (definition.kind === "value" && definition.parts[0] !== "[]") visit(definition.node, depth + 1);
        return;
      }
      case "MemberExpression":
        visit(inner.object, depth + 1);
        return;
      case "TemplateLiteral":
        for (const expression of inner.expressions) visit(expression, depth + 1);
        return;
      case "BinaryExpression":
      case "LogicalExpression":
        visit(inner.left, depth + 1);
        visit(inner.right, depth + 1);
        return;
      case "ConditionalExpression":
        visit(inner.consequent, depth + 1);
        visit(inner.alternate, depth + 1);
        return;
      case "ArrayExpression":
        for (const element of inner.elements) if (element) visit(element, depth + 1);
        return;
      case "ObjectExpression":
        for (const property of inner.properties)
          if (property.type === "Property") visit(property.value, depth + 1);
        return;
      case "CallExpression":
        if (inner.callee.type === "MemberExpression") visit(inner.callee.object, depth + 1);
        for (const argument of inner.arguments) if (!isFunction(unwrap(argument))) visit(argument, depth + 1);
        return;
    }
  };
  visit(node, 0);
  return found;
}

/** The shared key of `list.find((x) => x.name === y.name)`; null when it is an identity, or more than one condition. */
function findKey(file: SourceFile, node: Node): string | null {
  if (
    node.type !== "CallExpression" ||
    node.callee.type !== "MemberExpression" ||
    !/^find(?:Last)?$/.test(keyOf(node.callee) ?? "")
  )
    return null;
  const callback = node.arguments[0] ? unwrap(node.arguments[0]) : null;
  if (!callback || !isFunction(callback)) return null;
  const [test] = returnsOf(callback);
  const condition = test ? unwrap(test) : null;
  if (condition?.type !== "BinaryExpression" || !/^={2,3}$/.test(condition.operator)) return null;
  const names = [condition.left, condition.right].map((side) => keyName(file, side));
  if (names.some((name) => name === null)) return null;
  const [left, right] = names as [string, string];
  if (!isSharedKey(left) && !isSharedKey(right)) return null;
  // `plans.find((plan) => plan.name === member.plan)`: things have names of their own.
  if (!isSharedKey(left) || !isSharedKey(right)) {
    const other = isSharedKey(left) ? right : left;
    if (!/name|shimei|氏名|名前/i.test(other)) return null;
  }
  return speaksOfThings(file, node.callee.object) ? null : left;
}

/** The property, column constant or variable a key is read from. */
function keyName(file: SourceFile, node: Node): string | null {
  const inner = unwrap(node);
  if (inner.type === "Identifier") return inner.name;
  if (inner.type === "MemberExpression") {
    const key = keyOf(inner);
    if (key !== null && !/^\d+$/.test(key)) return key;
    // `row[COL.SHIMEI]`
    if (inner.computed && inner.property.type === "MemberExpression") return keyOf(inner.property);
    if (inner.computed && inner.property.type === "Identifier") return inner.property.name;
    return null;
  }
  if (
    inner.type === "CallExpression" &&
    inner.callee.type === "MemberExpression" &&
    /^(?:trim|toLowerCase|toString|normalize|replace|toUpperCase)$/.test(keyOf(inner.callee) ?? "")
  )
    return keyName(file, inner.callee.object);
  if (inner.type === "CallExpression" && file.textOf(inner.callee) === "String" && inner.arguments[0])
    return keyName(file, inner.arguments[0]);
  return null;
}

const speaksOfThings = (file: SourceFile, list: Node): boolean => {
  const words = wordsOf(file.textOf(list));
  return (
    words.some((word) =>
      /^(?:plan|product|item|course|event|shop|store|template|category|tag|role|team|room|service|menu|setting|config|option|branch|country|region|prefecture|department|school|organization|organisation|tier|location|project|channel|list|group|status|type)s?$/.test(
        word,
      ),
    ) && !words.some((word) => isPersonName(word))
  );
};

/** The shared key of `byName.get(x.name)` or `byName[x.name]`, when the map was filled with such keys. */
function mapKey(file: SourceFile, node: Node): string | null {
  let map: Node | null = null;
  let key: Node | null = null;
  if (
    node.type === "CallExpression" &&
    node.callee.type === "MemberExpression" &&
    keyOf(node.callee) === "get"
  ) {
    map = unwrap(node.callee.object);
    key = node.arguments[0] ?? null;
  } else if (node.type === "MemberExpression" && node.computed && keyOf(node) === null) {
    map = unwrap(node.object);
    key = node.property;
  }
  if (map?.type !== "Identifier" || !key) return null;
  const name = keyName(file, key);
  if (name === null || !isSharedKey(name) || speaksOfThings(file, map)) return null;
  const variable = variableOf(file, map);
  const filled = variable ? fillKeys(file, variable) : [];
  return filled.length > 0 && filled.every((each) => isSharedKey(each)) ? name : null;
}

/** The keys a map of this file is filled with. */
function fillKeys(file: SourceFile, variable: Variable): string[] {
  const keys: string[] = [];
  for (const definition of definitionsOf(variable)) {
    if (definition.kind !== "value") continue;
    for (const array of file.all("ArrayExpression"))
      // `new Map(list.map((x) => [x.name, x]))`
      if (
        contains(definition.node, array) &&
        array.elements.length === 2 &&
        array.elements[0] &&
        functionAround(array) &&
        contains(definition.node, functionAround(array)!)
      ) {
        const name = keyName(file, array.elements[0]);
        if (name !== null) keys.push(name);
      }
    const made = unwrap(definition.node);
    if (made.type === "CallExpression" && /keyBy$/.test(file.textOf(made.callee))) {
      const by = made.arguments[1] ? unwrap(made.arguments[1]) : null;
      if (by?.type === "Literal") keys.push(String(by.value));
    }
  }
  for (const reference of variable.references) {
    const member = wrapped(reference.identifier as unknown as Node).parent;
    if (member?.type !== "MemberExpression") continue;
    const parent = member.parent;
    if (parent.type === "CallExpression" && keyOf(member) === "set" && parent.arguments[0]) {
      const name = keyName(file, parent.arguments[0]);
      if (name !== null) keys.push(name);
    } else if (parent.type === "AssignmentExpression" && parent.left === member && member.computed) {
      const name = keyName(file, member.property);
      if (name !== null) keys.push(name);
    }
  }
  return keys;
}

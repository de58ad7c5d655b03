import type { TSESTree } from "@typescript-eslint/utils";
import { ELEMENT, variableOf, type Variable } from "./bindings.js";
import { calledName } from "./chains.js";
import { literalsOf, textOfLiteral, type FoundLiteral } from "./constants.js";
import {
  credentialInput,
  LOGIN_NAME,
  mayHaveInput,
  mayHavePlainInput,
  type CredentialInput,
} from "./credential-inputs.js";
import { isNamedPublic, isPolicyList, standsInPolicy } from "./naming-places.js";
import { callsWhere } from "./named-nodes.js";
import { keyOf, referenceName, unwrap, wrapped, type Node } from "./nodes.js";
import { isAbsent, isNotorious } from "./secrets.js";
import { rootName } from "./text-fixes.js";
import { environmentWord, entryName, envFrom, placeName } from "./variable-names.js";
import { decidesEntry, isComparedSecret, isRefusal, mayBeWeakSecret } from "./compared-secrets.js";
import type { CredentialFinder } from "./credential-finder.js";
import type { SourceFile } from "./file.js";
import { splitScheme } from "./credential-schemes.js";
import { isDropped } from "./library-credentials.js";

const isComparison = (name: string): boolean =>
  /(?:equals?|compare|matches|safe|constantTime|same)/i.test(name) &&
  !/hash|bcrypt|version|date/i.test(name) &&
  name !== "localeCompare";

const comparingCalls = callsWhere(
  (name) => /^(?:includes|has|indexOf|equals|localeCompare|is)$/.test(name) || isComparison(name),
);

/** A login, token or header compared with a constant, in all its shapes. */
export function findComparisons(finder: CredentialFinder): void {
  const { file } = finder;
  if (!mayHaveInput(file)) return;
  for (const binary of file.all("BinaryExpression")) {
    const { left, right } = binary;
    if (!/^[!=]==?$/.test(binary.operator) || left.type === "PrivateIdentifier") continue;
    // Most comparisons are of two values that nobody wrote down: cheaper to see than what follows from them.
    const [there, back] = [mayOpen(file, left, right), mayOpen(file, right, left)];
    if ((!there && !back) || isRefusal(binary)) continue;
    const beside = isBesideLogin(binary);
    if (there) compareSides(finder, left, right, beside);
    if (back) compareSides(finder, right, left, beside);
  }
  for (const choice of file.all("SwitchStatement")) {
    const input = credentialInput(file, choice.discriminant);
    if (!input) continue;
    for (const branch of choice.cases) if (branch.test) compareWith(finder, input, branch.test);
  }
  for (const call of comparingCalls(file)) {
    const callee = unwrap(call.callee);
    const [first, second] = call.arguments;
    if (callee.type === "MemberExpression") {
      const method = keyOf(callee);
      if (
        (method === "includes" || method === "has" || method === "indexOf") &&
        first &&
        call.arguments.length === 1
      )
        compareList(finder, callee.object, first);
      else if ((method === "equals" || method === "localeCompare" || method === "is") && first) {
        comparePair(finder, callee.object, first);
        if (second) comparePair(finder, first, second);
      }
    }
    const name = calledName(call);
    if (first && second && !isDropped(call) && isComparison(name)) {
      comparePair(finder, first, second);
      comparePair(finder, second, first);
    }
  }
}

function comparePair(finder: CredentialFinder, side: Node, other: Node): void {
  if (mayOpen(finder.file, side, other)) compareSides(finder, side, other);
}

/** Holds unless one side is nothing a visitor proves themselves with, or the other one is written down nowhere. */
function mayOpen(file: SourceFile, side: Node, other: Node): boolean {
  if (!mayProve(side)) return false;
  const plain = unwrap(other);
  if (plain.type === "Identifier" && plain.name === "undefined") return false;
  if (plain.type !== "Literal") return isSpelled(file, plain);
  const text = textOfLiteral(plain);
  return text !== null && (mayHavePlainInput(file) || mayBeWeakSecret(text.trim()));
}

function compareSides(finder: CredentialFinder, side: Node, other: Node, beside = false): void {
  const input = credentialInput(finder.file, side);
  // What is compared together with a name was typed together with it.
  if (input) compareWith(finder, beside ? { ...input, sent: true } : input, other);
}

/** Holds unless an expression is of a kind that is nothing a visitor proves themselves with. */
const mayProve = (side: Node): boolean => PROVING.has(unwrap(side).type);

const PROVING = new Set([
  "Identifier",
  "MemberExpression",
  "CallExpression",
  "LogicalExpression",
  "ConditionalExpression",
]);

const spelledCache = (_file: SourceFile): Map<Variable, Map<string, boolean>> => new Map();

/** Holds if an expression may stand for a literal: asked once for all that is called the same. */
function isSpelled(file: SourceFile, node: Node): boolean {
  if (node.type === "Literal") return true;
  const root = node.type === "Identifier" || node.type === "MemberExpression" ? rootName(node) : null;
  const variable = root && variableOf(file, root);
  if (!variable) return literalsOf(file, node).length > 0;
  const cache = file.fact(spelledCache);
  let byText = cache.get(variable);
  if (!byText) cache.set(variable, (byText = new Map()));
  const text = file.textOf(node);
  let known = byText.get(text);
  if (known === undefined) byText.set(text, (known = literalsOf(file, node).length > 0));
  return known;
}

/** `a.id === id && a.pw === pw`: an account's name and password are compared in one condition. */
function isBesideLogin(binary: TSESTree.BinaryExpression): boolean {
  const condition = wrapped(binary).parent;
  if (condition?.type !== "LogicalExpression" || condition.operator !== "&&") return false;
  const other = unwrap(unwrap(condition.left) === binary ? condition.right : condition.left);
  return (
    other.type === "BinaryExpression" &&
    /^===?$/.test(other.operator) &&
    [other.left, other.right].some((side) => LOGIN_NAME.test(referenceName(side) ?? ""))
  );
}

function compareWith(finder: CredentialFinder, input: CredentialInput, other: Node): void {
  if (!decidesEntry(finder.file, input, other)) return;
  // `replaceKnownDefaults()` looks for what may not stay.
  if (standsInPolicy(other)) {
    for (const { node } of literalsOf(finder.file, other)) finder.leaveOut(node);
    return;
  }
  for (const literal of literalsOf(finder.file, other)) {
    if (literal.partial && literal.node.type === "TemplateLiteral") continue;
    if (literal.fallbackFor && isAbsent(literal.value)) continue;
    compareLiteral(finder, input, literal);
  }
}

function compareLiteral(finder: CredentialFinder, input: CredentialInput, literal: FoundLiteral): void {
  const { scheme, rest } = splitScheme(literal.value);
  if (!isComparedSecret(input, scheme === "" ? literal.value : rest, literal)) return;
  const env = entryName(literal.node) ?? envFrom(literal.node) ?? environmentWord(input.name);
  // `apiKey === PUBLIC_DEMO_KEY`: its name says that everybody may have it.
  if (isNamedPublic(placeName(literal.node) ?? "")) return;
  finder.add(literal.node, rest, { kind: "compared", env, scheme });
}

/** `PINS.includes(input)`: every entry of a constant list opens the door. */
function compareList(finder: CredentialFinder, list: Node, asked: Node): void {
  const { file } = finder;
  const input = credentialInput(file, asked);
  if (!input || (input.kind === "weak" && !input.sent) || !decidesEntry(file, input, asked)) return;
  const object = unwrap(list);
  if (object.type === "Literal" || object.type === "TemplateLiteral") return;
  if (isPolicyList(object, asked)) return;
  const found = literalsOf(file, object, [ELEMENT]).filter((literal) =>
    isComparedSecret(input, literal.value, literal),
  );
  if (found.filter((literal) => isNotorious(literal.value)).length >= 2) return;
  if (input.kind === "weak" && isListOfNames(found)) return;
  finder.addList(found, input.name, "compared");
}

/** `["opening_hours", "max_party_size", …]`: names of entries, which nobody proves themselves with. */
const isListOfNames = (found: readonly FoundLiteral[]): boolean =>
  found.length >= 3 && found.every(({ value }) => /^[a-z]+(?:[_.:-]?[a-z]+|[A-Z][a-z]+)*$/.test(value));

import type { TSESTree } from "@typescript-eslint/utils";
import {
  ADDRESS_BUILDER_WORDS,
  BUILDER_ADDS,
  BUILDER_PATHS,
  BUILDER_QUERIES,
  SIGNED_ADDRESSES,
} from "../models/mail-words.js";
import { soleDefinitionOf, variableOf, type Variable } from "./bindings.js";
import type { Step } from "./chains.js";
import { classAt, functionAt, type Place } from "./elsewhere.js";
import type { SourceFile } from "./file.js";
import { methodOfClass, returnsOf } from "./functions.js";
import { wordsOf } from "./names.js";
import {
  functionAround,
  isCallLike,
  keyOf,
  referenceName,
  stringOf,
  unwrap,
  wrapped,
  type CallLike,
  type ClassNode,
  type FunctionNode,
  type Node,
} from "./nodes.js";

/** An address that is put together call by call: `new Link(origin).path("orders").with("id", id)`. */
export interface AddressBuilder {
  /** What makes the builder; null where it is handed in. */
  start: CallLike | null;
  /** The function that makes it, where `start` calls one. */
  made: Place<FunctionNode> | null;
  steps: readonly Step[];
  /** Its class, where that is in sight. */
  owner: Place<ClassNode> | null;
  /** Nobody can make up the address: it is signed, or carries a token, inside. */
  signed: boolean;
}

const builderWords = new Set(ADDRESS_BUILDER_WORDS);
const isBuilderName = (name: string): boolean =>
  wordsOf(name).some((word) => builderWords.has(word) || builderWords.has(word.replace(/s$/, "")));

/** What a step adds to the path, to the query, or leaves as it is. */
export type Adds = "path" | "query" | "named" | "nothing";

/** What a method with some name does with its arguments; `named`: it puts them in under its own name. */
export function addedBy({ name, call }: Step): Adds {
  const [first, second] = call.arguments;
  if (!first) return "nothing";
  if (BUILDER_QUERIES.test(name)) return "query";
  if (BUILDER_PATHS.test(name)) return "path";
  if (!BUILDER_ADDS.test(name)) return "named";
  return (second && stringOf(first) !== null) || unwrap(first).type === "ObjectExpression" ? "query" : "path";
}

/** The builder an expression is; null for everything else. */
export function addressBuilderOf(file: SourceFile, node: Node, depth = 0): AddressBuilder | null {
  const steps: Step[] = [];
  let current = unwrap(node);
  for (;;) {
    if (
      current.type === "MemberExpression" &&
      /^(?:href|url|value|link|uri)$/.test(keyOf(current) ?? "") &&
      isCallLike(unwrap(current.object))
    )
      current = unwrap(current.object);
    const callee: Node | null = current.type === "CallExpression" ? unwrap(current.callee) : null;
    if (callee?.type !== "MemberExpression" || steps.length > 20) break;
    const object = unwrap(callee.object);
    if (object.type === "ThisExpression" || object.type === "Super" || isClassName(object)) break;
    steps.unshift({ name: keyOf(callee) ?? "", call: current as CallLike, receiver: callee.object });
    current = object;
  }
  if (depth > 4) return null;
  if (current.type === "Identifier") return ofName(file, current, steps, depth);
  if (isCallLike(current)) return ofCall(file, current, steps, depth);
  if (current.type === "MemberExpression" && isBuilderName(keyOf(current) ?? "")) return handedIn(steps);
  return null;
}

const isClassName = (node: Node): boolean =>
  node.type === "Identifier" && /^\p{Lu}\w*\p{Ll}/u.test(node.name);

function ofName(
  file: SourceFile,
  name: TSESTree.Identifier,
  steps: readonly Step[],
  depth: number,
): AddressBuilder | null {
  const variable = variableOf(file, name);
  const only = variable ? soleDefinitionOf(variable) : null;
  if (variable && only?.kind === "value" && only.parts.length === 0)
    return withSteps(addressBuilderOf(file, only.node, depth + 1), [...statementsOn(variable), ...steps]);
  const handed = only === null || only.kind === "parameter" || only.kind === "import";
  return handed && isBuilderName(name.name) ? handedIn(steps) : null;
}

/** `urls.path("/orders").query({ id })`: what each step adds has to show, as nothing else says what this is. */
const handedIn = (steps: readonly Step[]): AddressBuilder | null =>
  steps.some((step) => addedBy(step) === "path")
    ? withSteps({ start: null, made: null, steps: [], owner: null, signed: false }, steps)
    : null;

/** `link.path("orders"); link.with("id", id);` after `const link = new Link(origin)`. */
export function statementsOn(variable: Variable): Step[] {
  const declared = variable.identifiers[0] as unknown as Node;
  return variable.references.flatMap((reference) => {
    const steps: Step[] = [];
    const name = reference.identifier as unknown as Node;
    if (functionAround(name) !== functionAround(declared)) return [];
    for (let node = wrapped(name); ;) {
      const member = node.parent;
      if (member?.type !== "MemberExpression" || member.object !== node) break;
      const call = wrapped(member).parent;
      if (call?.type !== "CallExpression" || unwrap(call.callee) !== member) break;
      steps.push({ name: keyOf(member) ?? "", call, receiver: member.object });
      node = wrapped(call);
    }
    const last = steps.at(-1);
    return last && wrapped(last.call).parent?.type === "ExpressionStatement" ? steps : [];
  });
}

function ofCall(
  file: SourceFile,
  start: CallLike,
  steps: readonly Step[],
  depth: number,
): AddressBuilder | null {
  const callee = unwrap(start.callee);
  const maker = start.type === "CallExpression" ? functionAt(file, callee) : null;
  const owner = maker ? madeClass(maker) : start.type === "NewExpression" ? classAt(file, callee) : null;
  if (maker && !owner) {
    const [only, ...more] = returnsOf(maker.node);
    const made = only && more.length === 0 ? addressBuilderOf(maker.file, only, depth + 1) : null;
    return made && withSteps({ ...made, start, made: maker, steps: [] }, steps);
  }
  const named = referenceName(callee.type === "MemberExpression" ? callee.object : callee) ?? "";
  if (/^URL(?:SearchParams)?$/.test(named) || !isBuilderName(named)) return null;
  if (callee.type === "MemberExpression" && !isClassName(unwrap(callee.object))) return null;
  if (!owner && steps.length === 0) return null;
  return withSteps({ start, made: null, steps: [], owner, signed: owner !== null && isSigned(owner) }, steps);
}

/** The class whose static method makes one of it: `Link.to(origin)`. */
function madeClass({ file, node }: Place<FunctionNode>): Place<ClassNode> | null {
  const [only, ...more] = returnsOf(node);
  const made = only && more.length === 0 ? unwrap(only) : null;
  const owner = made?.type === "NewExpression" ? classAt(file, made.callee) : null;
  return owner && node.parent.parent === owner.node.body ? owner : null;
}

/** The builder after some more steps; null when one of them gives something else, or does what nobody sees. */
function withSteps(builder: AddressBuilder | null, steps: readonly Step[]): AddressBuilder | null {
  if (!builder) return null;
  const { owner } = builder;
  if (
    !steps.every((step) => (owner ? isBuilding(owner, step) : addedBy(step) !== "named" || isFixedStep(step)))
  )
    return null;
  return {
    ...builder,
    steps: [...builder.steps, ...steps],
    signed: builder.signed || steps.some(({ name }) => SIGNED_ADDRESSES.test(name)),
  };
}

/** `.tag("autumn")`: whatever it adds, it is the same for everybody. */
const isFixedStep = ({ call }: Step): boolean => call.arguments.every((each) => stringOf(each) !== null);

/** Holds for a method that adds something and gives the builder back, and for one that gives what was built. */
function isBuilding({ node }: Place<ClassNode>, { name, call }: Step): boolean {
  const method = methodOfClass(node, name);
  return (
    call.arguments.length === 0 ||
    (method !== null &&
      returnsOf(method).every((value) => {
        let inner = unwrap(value);
        while (inner.type === "CallExpression" && inner.callee.type === "MemberExpression")
          inner = unwrap(inner.callee.object);
        return inner.type === "ThisExpression" || inner.type === "NewExpression";
      }))
  );
}

const isSigned = ({ file, node }: Place): boolean => SIGNED_ADDRESSES.test(file.textOf(node));

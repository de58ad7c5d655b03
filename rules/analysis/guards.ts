import type { TSESTree } from "@typescript-eslint/utils";
import {
  ACCESS_COMMENT,
  BACK_OFFICE_WORDS,
  COMMENT_FOR_BOTH,
  DECIDING_PURPOSES,
  DECIDING_VERBS,
  FIELD_GUARDS,
  FIELD_GUARD_STEPS,
  MAIL_TRACKING,
  OPEN_MODES,
  OPEN_STEP_WORDS,
  OWN_STEP_VERBS,
  POLICY_WORDS,
  PROJECT_WORDS,
  PROGRESS_VERBS,
  PROGRESS_WORDS,
  READING_VERBS,
  REGISTERS_HANDLERS,
  SIGN_IN_BY_DEFAULT,
  SIGN_IN_DECORATORS,
  SIGN_IN_WORDS,
  SOURCE_FOLDERS,
} from "../models/policies.js";
import { definitionsOf, variableOf } from "./bindings.js";
import { calledName, chainEndingIn, namesOf } from "./chains.js";
import { entryOf, type Entry } from "./entries.js";
import { classAt, functionAt, type Place } from "./elsewhere.js";
import type { SourceFile } from "./file.js";
import type { Mount } from "./mounts.js";
import { returnsOf } from "./functions.js";
import { callsWhere } from "./named-nodes.js";
import { isOnePersonName, isPersonName, wordsOf } from "./names.js";
import {
  classAround,
  contains,
  isCallLike,
  isFunction,
  keyOf,
  nameOf,
  statementOf,
  stringOf,
  unwrap,
  wrapped,
  type CallLike,
  type ClassNode,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { pathOf } from "./paths.js";
import { registryOf } from "./registry.js";
import { isRoleGuard, letsInEverybody, namesSpecialRoles } from "./role-guards.js";
import { textsOf } from "./texts.js";

/** Something that runs before a handler and decides whether it does: middleware, decorator, procedure, wrapper. */
export interface Guard {
  node: Node;
  /** What its name says: it decides who may, it makes sure somebody is signed in, or neither. */
  says: "policy" | "sign-in" | null;
  /** Its code, when it can be read: a function, or the methods of a class. */
  code: readonly Place<FunctionNode>[];
}

const policyWords = new Set(POLICY_WORDS);
const signInWords = new Set(SIGN_IN_WORDS);
const deciding = new Set(DECIDING_VERBS);
const purposes = new Set(DECIDING_PURPOSES);
const ofProjects = new Set(PROJECT_WORDS);
const backOffice = new Set(BACK_OFFICE_WORDS);
const reading = new Set(READING_VERBS);
const ownSteps = new Set(OWN_STEP_VERBS);
const progress = new Set(PROGRESS_WORDS);
const progressVerbs = new Set(PROGRESS_VERBS);
const openSteps = new Set(OPEN_STEP_WORDS);
const onlySignedIn: Readonly<Record<string, number>> = SIGN_IN_DECORATORS;

export const saysPolicy = (name: string): boolean => wordsOf(name).some((word) => policyWords.has(word));

/** Holds for names such as `requireLogin`, `isAuthenticated`, `jwtAuthGuard`, `requireMember`, `signedIn`. */
export function saysSignIn(name: string): boolean {
  const words = wordsOf(name);
  if (words.some((word) => signInWords.has(word)))
    return !words.some(
      (word) => word === "optional" || word === "maybe" || word === "public" || word === "unauthenticated",
    );
  return (
    /^(?:require|ensure|must|need|with|only)$/.test(words[0] ?? "") &&
    (isPersonName(name) || words.at(-1) === "viewer")
  );
}

const guardCache = (_file: SourceFile): Map<Entry, readonly Guard[]> => new Map();

/** What runs before an entry, as far as this file shows. */
export function guardsOf(file: SourceFile, entry: Entry): readonly Guard[] {
  const cache = file.fact(guardCache);
  const known = cache.get(entry);
  if (known) return known;
  const found: Guard[] = [];
  cache.set(entry, found);
  for (const node of [
    ...registered(file, entry),
    ...routeObject(entry),
    ...wrappers(file, entry),
    ...decorators(entry),
  ])
    classify(file, node, found, 0);
  for (const node of fieldGuards(entry)) classifyScopes(file, node, found);
  sayRoles(found);
  return found;
}

/** A guard that does what the roles beside it say lets in everybody where those do: `@UseGuards(RolesGuard) @Roles("member")`. */
function sayRoles(guards: Guard[]): void {
  if (!guards.some(({ node }) => isCallLike(node) && letsInEverybody(node))) return;
  for (const guard of guards) if (guard.says === "policy" && isRoleGuard(guard.node)) guard.says = "sign-in";
}

/** What runs before a handler where another file registers it, or mounts its router. */
export const guardsAt = ({ file, node, given }: Mount): readonly Guard[] => {
  const found: Guard[] = [];
  for (const each of beside(file, node, given)) classify(file, each, found, 0);
  sayRoles(found);
  return found;
};

function classify(file: SourceFile, node: Node, out: Guard[], depth: number): void {
  if (depth > 5 || out.length > 40) return;
  const inner = unwrap(node.type === "SpreadElement" ? node.argument : node);
  if (inner.type === "ArrayExpression") {
    for (const element of inner.elements) if (element) classify(file, element, out, depth + 1);
    return;
  }
  if (inner.type === "ObjectExpression") {
    if (isForAnybody(inner)) return;
    for (const property of inner.properties)
      if (
        property.type === "Property" &&
        /^(?:preHandler|onRequest|preValidation|beforeHandle|middlewares?|guards?|use|pre|auth|config|options|security|policies|roles?|permissions?|scope|guard)$/.test(
          keyOf(property) ?? "",
        )
      ) {
        const key = keyOf(property)!;
        if (/^(?:policies|roles?|permissions?|scope)$/.test(key)) {
          if (!isForPeople(property.value)) out.push({ node: property, says: "policy", code: [] });
        } else if (key === "auth" && asksSignIn(property.value))
          out.push({ node: property, says: "sign-in", code: [] });
        classify(file, property.value, out, depth + 1);
      }
    return;
  }
  if (isFunction(inner)) {
    out.push({ node: inner, says: null, code: [{ file, node: inner }] });
    // `(c, next) => jwt({ secret: c.env.SECRET })(c, next)`: middleware that is made per request.
    const made = inner.type === "ArrowFunctionExpression" ? unwrap(inner.body) : null;
    if (made?.type === "CallExpression" && isCallLike(unwrap(made.callee)))
      classify(file, made.callee, out, depth + 1);
    return;
  }
  const names = namesOf(inner);
  const last = names.at(-1) ?? "";
  const code = isCallLike(inner) ? [] : codeOf(file, inner);
  if (isCallLike(inner)) {
    const name = calledName(inner);
    // `requireRole("admin")`, `isAuthenticated(Permission.MANAGE)`: asked for more than a session.
    const asked =
      namesSpecialRoles(inner) ||
      inner.arguments.some((argument) => {
        const text = stringOf(argument);
        return text === null ? namesOf(unwrap(argument)).some(saysPolicy) : saysPolicy(text);
      });
    if (
      /^(?:UseGuards|use|compose|all|pipe|pipeline|every|some|chain|concat|unstable_concat|applyDecorators|addHook|onBeforeHandle|guard|middleware|input|output|meta|UseBefore|UseMiddleware)$/.test(
        name,
      )
    ) {
      for (const argument of inner.arguments) classify(file, argument, out, depth + 1);
      return;
    }
    // `@Authorized()`, `@Security("jwt")` without a role: whoever is signed in.
    const most = onlySignedIn[name];
    if (most !== undefined) {
      const says = inner.arguments.length > most || asked ? "policy" : "sign-in";
      out.push({ node: inner, says, code: [] });
      return;
    }
    if (letsInEverybody(inner)) {
      out.push({ node: inner, says: "sign-in", code: [] });
      return;
    }
    out.push({
      node: inner,
      says:
        asked || saysPolicy(name) || (names.length > 1 && saysPolicy(names.at(-2)!))
          ? "policy"
          : saysSignIn(name) || names.some(saysSignIn)
            ? "sign-in"
            : null,
      code: codeOf(file, inner.callee),
    });
    return;
  }
  if (inner.type === "Identifier") {
    const variable = variableOf(file, inner);
    const only = variable ? definitionsOf(variable)[0] : undefined;
    // `const ownOrder = [requireLogin, loadOrder]`, `const guard = requireRole("x")`
    if (only?.kind === "value" && only.parts.length === 0 && code.length === 0 && depth < 4)
      classify(file, only.node, out, depth + 1);
  }
  if (last !== "")
    out.push({
      node: inner,
      says: saysPolicy(last) ? "policy" : saysSignIn(last) || names.some(saysSignIn) ? "sign-in" : null,
      code,
    });
}

/** `auth: "session"`, `auth: { strategy: "session" }`; not `auth: false`, nor `auth: "public"`. */
function asksSignIn(value: Node): boolean {
  const inner = unwrap(value);
  const text = stringOf(inner);
  if (text !== null) return !wordsOf(text).some((word) => openSteps.has(word) || OPEN_MODES.test(word));
  return inner.type === "Literal" ? inner.value === true : !isForAnybody(inner);
}

/** `{ mode: "try" }`: who is signed in is told, who is not may pass as well. */
const isForAnybody = (node: Node): boolean =>
  node.type === "ObjectExpression" &&
  node.properties.some(
    (each) =>
      each.type === "Property" && keyOf(each) === "mode" && OPEN_MODES.test(stringOf(each.value) ?? ""),
  );

/** `scope: ["member"]`: everybody who uses the service is one. */
function isForPeople(value: Node): boolean {
  const inner = unwrap(value);
  const said = inner.type === "ArrayExpression" ? inner.elements : [inner];
  return (
    said.length > 0 &&
    said.every((each) => {
      const text = each ? stringOf(each) : null;
      return (
        text !== null && isOnePersonName(text) && !saysPolicy(text) && !backOffice.has(text.toLowerCase())
      );
    })
  );
}

function codeOf(file: SourceFile, node: Node): readonly Place<FunctionNode>[] {
  const fn = functionAt(file, node);
  if (fn) return [fn];
  const owner = classAt(file, node);
  return owner ? methodsOf(owner.node).map((method) => ({ file: owner.file, node: method })) : [];
}

function methodsOf(owner: ClassNode): FunctionNode[] {
  return owner.body.body.flatMap((member) =>
    member.type === "MethodDefinition" && member.kind === "method" && isFunction(member.value)
      ? [member.value]
      : [],
  );
}

const mounts = callsWhere(
  (name) =>
    /^(?:use|addHook|onBeforeHandle|register|all|guard|derive|resolve)$/.test(name) ||
    SIGN_IN_BY_DEFAULT.call.endsWith(`.${name}`),
);

const registered = (file: SourceFile, { registration, fn }: Entry): Node[] =>
  registration ? beside(file, registration, fn) : [];

/** `{ method, path, options: { auth }, handler }` in a list of routes that another file registers. */
function routeObject({ registration, fn }: Entry): Node[] {
  const found: Node[] = [];
  let node: Node = wrapped(fn);
  while (
    registration === null &&
    node.parent?.type === "Property" &&
    node.parent.parent.type === "ObjectExpression"
  ) {
    found.push(node.parent.parent);
    node = wrapped(node.parent.parent);
  }
  return found.some((each) => each.type === "ObjectExpression" && isRoute(each)) ? found : [];
}

/**
 * What says beside the resolver of a field, or in a step of its builder, who may ask for it: `authScopes: { signedIn: true }`,
 * `t.withAuth({ signedIn: true }).field({ … })`.
 */
function fieldGuards({ row, fn }: Entry): Node[] {
  const holder = wrapped(fn).parent;
  if (!("named" in row) || holder?.type !== "Property" || holder.parent.type !== "ObjectExpression")
    return [];
  const own = holder.parent.properties.flatMap((each) =>
    each.type === "Property" && FIELD_GUARDS.test(keyOf(each) ?? "") ? [each.value] : [],
  );
  const call = wrapped(holder.parent).parent;
  const steps = call?.type === "CallExpression" ? chainEndingIn(call).steps : [];
  return [
    ...own,
    ...steps.flatMap(({ name, call: step }) => (FIELD_GUARD_STEPS.test(name) ? step.arguments : [])),
  ];
}

/** `{ signedIn: true }`, `{ admin: true }`, a function that answers such an object, or decides by itself. */
function classifyScopes(file: SourceFile, node: Node, out: Guard[]): void {
  const inner = unwrap(node);
  if (isFunction(inner)) {
    out.push({ node: inner, says: null, code: [{ file, node: inner }] });
    for (const value of returnsOf(inner)) classifyScopes(file, value, out);
    return;
  }
  if (inner.type !== "ObjectExpression" || inner.properties.length === 0) return;
  const names = inner.properties.map((each) => (each.type === "Property" ? (keyOf(each) ?? "") : ""));
  if (isOpenScope(inner)) return;
  const says = names.every((name) => saysSignIn(name) || isOnePersonName(name)) ? "sign-in" : "policy";
  out.push({ node: inner, says, code: [] });
}

/** `{ public: true }` */
const isOpenScope = (node: Node): boolean => {
  const inner = unwrap(node);
  return (
    inner.type === "ObjectExpression" &&
    inner.properties.some((each) => each.type === "Property" && OPEN_MODES.test(keyOf(each) ?? ""))
  );
};

/** Holds for a route that says itself that it is for everybody: `auth: false`, `auth: { mode: "try" }`. */
export const saysOpen = (entry: Entry): boolean =>
  fieldGuards(entry).some(isOpenScope) ||
  routeObject(entry).some(
    (each) =>
      each.type === "ObjectExpression" &&
      each.properties.some(
        (property) =>
          property.type === "Property" &&
          ((keyOf(property) === "auth" && !asksSignIn(property.value)) ||
            (/^(?:options|config)$/.test(keyOf(property) ?? "") && isOpenOption(property.value))),
      ),
  );

const isOpenOption = (options: Node): boolean => {
  const inner = unwrap(options);
  return (
    inner.type === "ObjectExpression" &&
    inner.properties.some(
      (each) => each.type === "Property" && keyOf(each) === "auth" && !asksSignIn(each.value),
    )
  );
};

const isRoute = (object: TSESTree.ObjectExpression): boolean =>
  ["handler", "method"].every((key) =>
    object.properties.some((each) => each.type === "Property" && keyOf(each) === key),
  );

/** The arguments beside a handler, the steps before it, and what was mounted before on the same router. */
function beside(file: SourceFile, call: CallLike, handler: Node): Node[] {
  const found: Node[] = call.arguments.filter((argument) => !holds(argument, handler));
  for (const argument of call.arguments) {
    const inner = unwrap(argument);
    if (!holds(argument, handler)) continue;
    if (inner.type === "ObjectExpression") found.push(argument, ...objectsBetween(inner, handler));
    // `[signedIn, show]`
    if (inner.type !== "ArrayExpression") continue;
    // `server.route([{ path, options, handler }, …])`: what one route asks, the others do not.
    const own = inner.elements.find((each) => each && holds(each, handler));
    found.push(
      ...(own && unwrap(own).type === "ObjectExpression"
        ? [own]
        : inner.elements.flatMap((each) => (each && each !== own ? [each] : []))),
    );
  }
  found.push(...stepsBefore(file, call, 0));
  const receiver = call.callee.type === "MemberExpression" ? rootText(file, call.callee.object) : null;
  if (receiver === null) return found;
  for (const other of mounts(file)) {
    if (other.range[0] >= call.range[0] && !isPluginWide(other)) continue;
    if (other.callee.type !== "MemberExpression" || other === call) continue;
    if (file.textOf(other.callee).endsWith(`.${SIGN_IN_BY_DEFAULT.call}`)) {
      const ofReceiver = file.textOf(other.callee) === `${receiver}.${SIGN_IN_BY_DEFAULT.call}`;
      if (ofReceiver && !isOpenRoute(file, call)) found.push(other);
      continue;
    }
    if (rootText(file, other.callee.object) !== receiver || givesCopy(file, other)) continue;
    // `router.route("/x").all(own)` is asked by what follows it, as a step before.
    if (chainEndingIn(other).steps.some(({ name }) => name === "route")) continue;
    const prefix = other.arguments[0] ? stringOf(other.arguments[0]) : null;
    const route = call.arguments[0] ? stringOf(call.arguments[0]) : null;
    if (prefix?.startsWith("/") && route?.startsWith("/") && !route.startsWith(prefix.replace(/\/?\*+$/, "")))
      continue;
    found.push(...other.arguments.filter((argument) => stringOf(argument) === null));
  }
  return found;
}

/** The objects of a list of routes on the way to one handler: `{ show: { middleware: [signedIn], handler } }`. */
function objectsBetween(outer: Node, handler: Node): Node[] {
  const found: Node[] = [];
  for (let node = handler.parent; node && node !== outer; node = node.parent)
    if (node.type === "ObjectExpression") found.push(node);
  return found;
}

/** Holds for a route that is for everybody where others ask for sign-in by default. */
const isOpenRoute = (file: SourceFile, route: CallLike): boolean =>
  route.arguments.some((each) => SIGN_IN_BY_DEFAULT.openRoute.test(file.textOf(each)));

/** `const own = signedIn.use(isOwner)`: what is mounted on the copy is not mounted on what it was made from. */
function givesCopy(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const path = pathOf(file, (call.callee as TSESTree.MemberExpression).object);
  if (path !== null) return registryOf(file).copies.has(path);
  let whole: Node = call;
  for (let next = wrapped(whole); next.parent?.type === "MemberExpression"; next = wrapped(whole)) {
    const step = wrapped(next.parent).parent;
    if (!isCallLike(step)) break;
    whole = step;
  }
  return wrapped(whole).parent?.type === "VariableDeclarator";
}

const isPluginWide = (call: TSESTree.CallExpression): boolean =>
  call.callee.type === "MemberExpression" && keyOf(call.callee) === "addHook";

/** The name a chain starts from: `router` in `router.route("/x").get(…)`. */
function rootText(file: SourceFile, node: Node): string | null {
  const inner = unwrap(node);
  const root = isCallLike(inner) ? chainEndingIn(inner).root : inner;
  return root.type === "Identifier" || root.type === "MemberExpression" ? file.textOf(root) : null;
}

const holds = (outer: Node, fn: Node): boolean =>
  outer.range[0] <= fn.range[0] && fn.range[1] <= outer.range[1];

/** What a procedure or router chain carries before its last call: `signedIn.input(x).use(own).query(fn)`. */
function stepsBefore(file: SourceFile, call: Node, depth: number): Node[] {
  if (!isCallLike(call) || depth > 5) return [];
  const chain = chainEndingIn(call);
  const found: Node[] = [];
  for (const step of chain.steps.slice(0, -1))
    if (
      /^(?:use|guard|onBeforeHandle|route|middleware|concat|unstable_concat|all|meta|addHook|get|post|put|patch|delete)$/.test(
        step.name,
      )
    )
      found.push(
        ...(/^(?:get|post|put|patch|delete)$/.test(step.name)
          ? []
          : step.call.arguments.filter((argument) => stringOf(argument) === null)),
      );
  const first = chain.steps[0]?.receiver;
  if (first && chain.steps.length > 0) found.push(...procedure(file, first, depth));
  return found;
}

/** The procedure or builder a chain starts from: its name, and what made it in this file. */
function procedure(file: SourceFile, node: Node, depth: number): Node[] {
  const inner = unwrap(node);
  if (inner.type !== "Identifier") return inner.type === "MemberExpression" ? [inner] : [];
  const variable = variableOf(file, inner);
  const only = variable ? definitionsOf(variable)[0] : undefined;
  // A server that a plugin is handed, whatever the plugin calls it: `async (scope) => scope.get(…)`.
  if (only?.kind === "parameter") return [];
  if (only?.kind !== "value") return [inner];
  const made = unwrap(only.node);
  const own =
    made.type === "CallExpression"
      ? [
          ...made.arguments.filter(
            (argument) => stringOf(argument) === null && unwrap(argument).type !== "ObjectExpression",
          ),
          ...stepsBefore(file, made, depth + 1),
        ]
      : [];
  return [inner, ...own];
}

/** Functions that a handler is handed to before it is registered or exported: `withOwner(handler)`. */
function wrappers(file: SourceFile, entry: Entry): Node[] {
  const found: Node[] = [];
  for (let node = wrapped(entry.fn), hops = 0; node.parent && hops < 6; hops += 1) {
    const parent: Node = node.parent;
    if (isCallLike(parent) && parent !== entry.registration && parent.arguments.includes(node as never)) {
      found.push(
        parent.callee,
        ...parent.arguments.filter(
          (argument) => argument !== node && !isFunction(unwrap(argument)) && stringOf(argument) === null,
        ),
        // `action.schema(…).action(fn)`: what the builder was made with runs before.
        ...stepsBefore(file, parent, 0),
      );
      node = wrapped(parent);
    } else if (parent.type === "VariableDeclarator" && parent.id.type === "Identifier") {
      const variable = variableOf(file, parent.id);
      const use = variable?.references
        .map((reference) => wrapped(reference.identifier as unknown as Node))
        .find((read) => isCallLike(read.parent) && (read.parent.arguments as Node[]).includes(read));
      if (!use) break;
      node = use;
    } else if (parent.type === "AssignmentExpression" || parent.type === "ArrayExpression")
      node = wrapped(parent);
    else break;
  }
  return found;
}

function decorators(entry: Entry): Node[] {
  const member = entry.fn.parent;
  const own =
    member.type === "MethodDefinition" || member.type === "PropertyDefinition" ? member.decorators : [];
  const owner = classAround(entry.fn);
  return [...own, ...(owner?.decorators ?? [])]
    .map((decorator) => decorator.expression)
    .filter(
      (expression) =>
        !/^(?:Get|Post|Put|Patch|Delete|Head|Options|All|Query|Mutation|ResolveField|Subscription|Controller|Resolver|HttpCode|Header|Render|Redirect)$/.test(
          isCallLike(expression) ? calledName(expression) : (namesOf(expression).at(-1) ?? ""),
        ),
    );
}

/** The comments above a handler: above the member it is, else above the statement it stands in, `export` and all. */
function commentsAbove(file: SourceFile, fn: FunctionNode): readonly TSESTree.Comment[] {
  const member = wrapped(fn).parent;
  const own = /^(?:MethodDefinition|PropertyDefinition|Property)$/.test(member?.type ?? "")
    ? file.commentsBefore(member!)
    : [];
  if (own.length > 0) return own;
  const statement = statementOf(wrapped(fn));
  const isExported = /^Export/.test(statement.parent?.type ?? "");
  return file.commentsBefore(isExported ? statement.parent! : statement);
}

/** Words in the comment above a handler that name those who run the service alone: `@access Private/Admin`. */
const commentSaysBackOffice = (file: SourceFile, fn: FunctionNode): boolean =>
  commentsAbove(file, fn).some(
    ({ value }) =>
      !COMMENT_FOR_BOTH.test(value) && wordsOf(value).some((word) => /^admins?$|管理者/.test(word)),
  );

/** Who reaches a handler by the comment above it: whoever signs in, or others (everybody, a role); null when it says nothing. */
export function accessInComment(file: SourceFile, fn: FunctionNode): "signed in" | "others" | null {
  for (const { value } of commentsAbove(file, fn)) {
    const [, who, rest] = ACCESS_COMMENT.exec(value) ?? [];
    if (who === undefined) continue;
    return /private/i.test(who) && !/\bpublic\b/i.test(rest!) && !saysPolicy(rest!) ? "signed in" : "others";
  }
  return null;
}

/**
 * Holds if a handler is for those who run the service, by its path, route, class, function or comment. A verb such as
 * `block` says so only of what is not known to be the caller's own.
 */
export function isBackOffice(file: SourceFile, entry: Entry, ofCaller = false): boolean {
  if (commentSaysBackOffice(file, entry.fn)) return true;
  // `resolve` of a field is what the library calls it.
  const words = wordsOf(nameOfHandler(entry.fn));
  if (!ofCaller && !("named" in entry.row) && deciding.has(words[0] ?? "")) return true;
  if (words.at(-2) === "for" && purposes.has(words.at(-1)!)) return true;
  return namesBackOffice(placesOf(file, entry));
}

/**
 * `updateOrderStatus`, `markOrderAsDelivered`, registered in another file: how far a shop is with an order is noted by
 * its people, and who they are is asked there.
 */
export function isStepOfShop({ registration, fn }: Entry): boolean {
  const words = wordsOf(nameOfHandler(fn));
  return (
    registration === null &&
    words.length > 1 &&
    (progressVerbs.has(words[0]!) || progress.has(words.at(-1)!)) &&
    !reading.has(words[0]!)
  );
}

/** `checkPaymentStatus`, `cancelBooking`: a handler that shows something, or does what people do with their own. */
export function isStepOfAnybody(fn: FunctionNode): boolean {
  const verb = wordsOf(nameOfHandler(fn))[0] ?? "";
  return reading.has(verb) || ownSteps.has(verb);
}

/** What a handler is called, also behind a wrapper: `const pay = asyncHandler(async (req, res) => …)`. */
export function nameOfHandler(fn: FunctionNode): string {
  const own = nameOf(fn);
  if (own !== null) return own;
  let node = wrapped(fn);
  for (let hops = 0; hops < 3 && isCallLike(node.parent); hops += 1) node = wrapped(node.parent);
  const holder = node.parent;
  if (holder?.type === "VariableDeclarator" && holder.id.type === "Identifier") return holder.id.name;
  return holder?.type === "AssignmentExpression" && holder.left.type === "MemberExpression"
    ? (keyOf(holder.left) ?? "")
    : "";
}

/** The same for the place where another file mounts it: `app.use("/admin", router)`. */
export const isMountedInBackOffice = ({ file, node }: Mount): boolean =>
  namesBackOffice([
    file.path.replace(/^.*\//, ""),
    ...(node.arguments[0] ? textsOf(file, node.arguments[0]).slice(0, 2) : []),
    ...namesOf(node.callee).slice(0, -1),
    ...routePath(node),
  ]);

/** The path of `router.route("/admin/:id").get(…)`. */
const routePath = (call: CallLike): string[] =>
  call.type === "CallExpression"
    ? chainEndingIn(call).steps.flatMap((step) => stringOf(step.call.arguments[0]) ?? [])
    : [];

function namesBackOffice(places: readonly string[]): boolean {
  return places.some((place) =>
    place
      .split(/[/.[\]()]+/)
      .some(
        (part) => backOffice.has(part.toLowerCase()) || wordsOf(part).some((word) => backOffice.has(word)),
      ),
  );
}

/** Holds if a handler is a step of signing in or up, or is opened by a secret that was sent to somebody. */
export function isOpenStep(file: SourceFile, entry: Entry, except: readonly string[] = []): boolean {
  const [path, ...places] = placesOf(file, entry);
  // Where a file's place is its address, the name of the file is a part of that.
  const address = "files" in entry.row ? (path ?? "").split("/").slice(-2) : [];
  return [...address, ...places].some(
    (place) =>
      wordsOf(place).some((word) => openSteps.has(word) && !except.includes(word)) ||
      /sign-?(?:in|up|out)|log-?(?:in|out)/i.test(place) ||
      MAIL_TRACKING.test(place),
  );
}

/** A file's path without the folders above its code that say what the whole project is for: `school-management/src/…`. */
function pathWithoutProject(path: string): string {
  const parts = path.split("/");
  const code = parts.findIndex((part) => SOURCE_FOLDERS.test(part));
  return parts
    .filter((part, index) => {
      const words = wordsOf(part);
      const isAbove = index < (code < 0 ? parts.length - 2 : code);
      return !isAbove || words.length === 1 || !words.some((word) => ofProjects.has(word));
    })
    .join("/");
}

/** The file's path, then the route, the names of handler, class and property around it. */
function placesOf(file: SourceFile, entry: Entry): string[] {
  const places = [pathWithoutProject(file.path)];
  const route = entry.registration?.arguments[0];
  if (route) places.push(...textsOf(file, route).slice(0, 2));
  const callee = entry.registration?.callee;
  if (callee) places.push(...namesOf(callee).slice(0, -1));
  const registers = (name: string, node: Node): boolean =>
    entry.registration !== null && contains(node, entry.registration) && REGISTERS_HANDLERS.test(name);
  for (let node: Node | undefined = entry.fn; node; node = node.parent) {
    // What sets the application up, `register` of a plugin, is no part of the address.
    if (isFunction(node) && entryOf(file, node)?.runs === "start") break;
    if (isFunction(node)) {
      const name = nameOf(node) ?? "";
      // `registerVisitHandlers(io)`: what registers handlers is no part of their address.
      if (!registers(name, node)) places.push(name);
    } else if (node.type === "Property" || node.type === "MethodDefinition") places.push(keyOf(node) ?? "");
    else if (node.type === "VariableDeclarator" && node.id.type === "Identifier") places.push(node.id.name);
    else if (node.type === "ClassDeclaration")
      places.push(
        node.id?.name ?? "",
        ...node.decorators.flatMap((decorator) =>
          isCallLike(decorator.expression)
            ? decorator.expression.arguments.flatMap((argument) => stringOf(argument) ?? [])
            : [],
        ),
      );
  }
  const member = entry.fn.parent;
  if (member.type === "MethodDefinition")
    for (const decorator of member.decorators)
      if (isCallLike(decorator.expression))
        places.push(...decorator.expression.arguments.flatMap((argument) => stringOf(argument) ?? []));
  return places.filter((place) => place !== "");
}

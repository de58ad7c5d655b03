import type { TSESTree } from "@typescript-eslint/utils";
import {
  KEYED_SUBCLASSES,
  OWN_DIRECTIVE,
  OWN_ENTRY,
  OWN_ENTRY_BY_CALL,
  SESSION_OPTION,
  UNCACHED_POLICY,
  UNCACHED_POLICY_ID,
  UNCACHED_SETTINGS,
  UNCACHED_WRAPPERS,
  UNSTORED_STRATEGY,
} from "../models/remedies.js";
import { definitionsOf, variableOf } from "./bindings.js";
import type { CachedResult } from "./cached-results.js";
import type { SourceFile } from "./file.js";
import type { Evidence } from "./flow.js";
import { localFunctionOf } from "./functions.js";
import { callersOf } from "./key-fixes.js";
import { isCallLike, keyOf, propertyOf, stringOf, unwrap, wrapped, type Node } from "./nodes.js";
import { pathOf } from "./paths.js";
import { registryOf } from "./registry.js";
import type { ResponseCache } from "./shared-responses.js";
import {
  change,
  freeName,
  imported,
  insertedAt,
  isTyped,
  literal,
  replaced,
  rootName,
  without,
  withoutLine,
  withProperty,
  type Change,
  type Replacement,
} from "./text-fixes.js";

/** Takes a path out of a route or CDN configuration's cache. */
export function uncachedPath(file: SourceFile, property: Node, pattern: string): Change[] {
  const cacheControl = `${literal(file, "cache-control")}: ${literal(file, "private, no-store")}`;
  if (property.type === "Identifier")
    return [change("remove", [replaced(property, `{ headers: { ${cacheControl} } }`)], { path: pattern })];
  if (property.type !== "Property" || property.parent.type !== "ObjectExpression") return [];
  const value = unwrap(property.value);
  const privacy = propertyOf(value, "privacy");
  if (privacy)
    return [change("remove", [replaced(privacy.value, literal(file, "private"))], { path: pattern })];
  if (keyOf(property) === "cachePolicy") {
    if (value.type !== "MemberExpression") return [];
    return [change("remove", [replaced(value.property, UNCACHED_POLICY)], { path: pattern })];
  }
  const headers = propertyOf(property.parent, "headers");
  if (!headers)
    return [change("remove", [replaced(property, `headers: { ${cacheControl} }`)], { path: pattern })];
  if (headers.value.type !== "ObjectExpression") return [];
  const present = headers.value.properties.find(
    (each) => each.type === "Property" && /^cache-control$/i.test(keyOf(each) ?? ""),
  );
  const edit = present
    ? replaced(present, cacheControl)
    : headers.value.properties[0]
      ? insertedAt(headers.value.properties[0].range[0], `${cacheControl}, `)
      : replaced(headers.value, `{ ${cacheControl} }`);
  return [change("remove", [without(file, property.parent.properties, property), edit], { path: pattern })];
}

/** Takes a response cache off a personal route, or gives each visitor an entry of their own. */
export function separateResponses(file: SourceFile, cache: ResponseCache): Change[] {
  const { at } = cache;
  const holder = at.parent;
  if (at.type === "Property")
    return keyOf(at) === "handler" ? unstoredHandler(file, at) : privateOption(file, at);
  if (at.type === "NewExpression") return unstoredStrategy(file, at);
  if (
    at.type === "CallExpression" &&
    wrapped(at).parent?.type === "ExpressionStatement" &&
    cache.path !== null
  )
    return [change("unstored", [withoutLine(file, wrapped(at).parent!)], { value: file.textOf(at.callee) })];
  if (holder?.type === "CallExpression" && holder.callee === at)
    return [...uncachedWrapper(file, holder), ...ownEntries(file, cache)];
  if (holder?.type === "Property") return withoutProvider(file, holder.parent);
  if (holder?.type !== "CallExpression") return [];
  const unmounted =
    holder.parent.type === "Decorator"
      ? withoutDecorator(file, holder, at)
      : withoutMiddleware(file, holder, at);
  return [...(unmounted ? [change("unmount", [unmounted])] : []), ...ownEntries(file, cache)];
}

/** `providers: [a, { provide: TOKEN, useClass: Cache }]` → `providers: [a]`. */
function withoutProvider(file: SourceFile, provider: Node): Change[] {
  const list = provider.parent?.type === "ArrayExpression" ? provider.parent.elements : [];
  const elements = list.filter((each) => each !== null);
  return elements.length > 1 ? [change("unmount", [without(file, elements, provider)])] : [];
}

/** `handler: "NetworkFirst"` → `handler: "NetworkOnly"`. */
function unstoredHandler(file: SourceFile, property: TSESTree.Property): Change[] {
  return stringOf(property.value) === null
    ? []
    : [
        change("unstored", [replaced(property.value, literal(file, UNSTORED_STRATEGY))], {
          value: UNSTORED_STRATEGY,
        }),
      ];
}

/** `new NetworkFirst({ … })` → `new NetworkOnly()`. */
function unstoredStrategy(file: SourceFile, creation: TSESTree.NewExpression): Change[] {
  const from = importOf(file, creation.callee);
  if (from === null) return [];
  return [
    change(
      "unstored",
      [replaced(creation, `new ${UNSTORED_STRATEGY}()`), ...imported(file, from, UNSTORED_STRATEGY)],
      {
        value: UNSTORED_STRATEGY,
      },
    ),
  ];
}

/** `cache: { expiresIn, privacy: "public" }` → `privacy: "private"`. */
function privateOption(file: SourceFile, property: TSESTree.Property): Change[] {
  const options = unwrap(property.value);
  if (options.type !== "ObjectExpression" || keyOf(property) !== "cache") return [];
  const value = literal(file, "private");
  const privacy = propertyOf(options, "privacy");
  const edit = privacy ? replaced(privacy.value, value) : withProperty(file, options, "privacy", value);
  return [change("uncached", [edit], { value: `privacy: "private"` })];
}

function withoutDecorator(file: SourceFile, call: TSESTree.CallExpression, at: Node): Replacement {
  return call.arguments.length > 1 ? without(file, call.arguments, at) : withoutLine(file, call.parent);
}

/**
 * `app.get(path, cached, handler)` → `app.get(path, handler)`, and the same of `app.get(path, cached(handler))`; a
 * registration of nothing else goes as a whole.
 */
function withoutMiddleware(file: SourceFile, call: TSESTree.CallExpression, at: Node): Replacement | null {
  const wrapping = unwrap(at);
  const handler =
    wrapping.type === "CallExpression" && call.arguments.at(-1) === at
      ? wrapping.arguments.find((each) => localFunctionOf(file, each) !== null)
      : undefined;
  if (handler) return replaced(at, file.textOf(handler));
  const others = call.arguments.filter(
    (each) => each !== at && stringOf(each) === null && unwrap(each).type !== "TemplateLiteral",
  );
  if (others.length > 0) return without(file, call.arguments, at);
  return call.parent.type === "ExpressionStatement" ? withoutLine(file, call.parent) : null;
}

/** `defineCachedEventHandler(handler, { maxAge })` → `defineEventHandler(handler)`. */
function uncachedWrapper(file: SourceFile, call: TSESTree.CallExpression): Change[] {
  const path = pathOf(file, call.callee);
  const plain = path === null ? undefined : UNCACHED_WRAPPERS[`${path}()`];
  const handler = call.arguments[0];
  if (!plain || !handler || call.callee.type !== "Identifier") return [];
  const edits = [replaced(call.callee, plain.name)];
  const last = call.arguments.at(-1)!;
  if (last !== handler) edits.push({ range: [handler.range[1], last.range[1]], text: "" });
  const from = importOf(file, call.callee);
  if (from !== null) edits.push(...imported(file, from === "#imports" ? from : plain.from, plain.name));
  return [change("unmount", edits)];
}

/** The package a name is imported from; null for names that are there without an import. */
function importOf(file: SourceFile, name: Node): string | null {
  const variable = variableOf(file, name);
  const [definition] = variable ? definitionsOf(variable) : [];
  return definition?.kind === "import" ? definition.source : null;
}

/** Options, calls and subclasses that put the visitor into a response cache's key. */
function ownEntries(file: SourceFile, cache: ResponseCache): Change[] {
  if (!cache.evidence) return [];
  const call = cache.call;
  const target = isCallLike(call) ? call.callee : call;
  const path = pathOf(file, target);
  if (path === null) return [];
  const subclass = isCallLike(call) ? undefined : KEYED_SUBCLASSES[path];
  if (subclass) return keyedSubclass(file, cache, subclass);
  if (!isCallLike(call)) return [];
  const caller = callerInHandler(file, cache.evidence);
  const found: Change[] = [];
  for (const row of OWN_ENTRY[`${path}()`] ?? []) {
    const options = call.arguments[row.argument];
    const value = filled(row.value, caller);
    if (value === null || (options && unwrap(options).type !== "ObjectExpression")) continue;
    const edit = options
      ? withProperty(file, unwrap(options) as TSESTree.ObjectExpression, row.option, value)
      : insertedAt(
          call.arguments.at(-1)?.range[1] ?? call.range[1] - 1,
          `${call.arguments.length > 0 ? ", " : ""}{ ${row.option}: ${value} }`,
        );
    found.push(change("ownEntry", [edit], { option: row.option }));
  }
  const before = OWN_ENTRY_BY_CALL[`${path}()`];
  const value = before ? filled(before.value, caller) : null;
  if (before && value !== null && target.type === "MemberExpression")
    found.push(
      change(
        "ownEntry",
        [insertedAt(target.object.range[1], `.${before.method}({ ${before.option}: ${value} })`)],
        { option: before.option },
      ),
    );
  return found;
}

interface CallerInHandler {
  params: string;
  root: string;
  caller: string;
}

const filled = (template: string, caller: CallerInHandler | null): string | null =>
  /%/.test(template)
    ? caller &&
      template
        .replace("%params", () => caller.params)
        .replace("%root", () => caller.root)
        .replace("%caller", () => caller.caller)
    : template;

/** Who is asking, as an expression of the handler's first parameter alone. */
function callerInHandler(file: SourceFile, evidence: Evidence): CallerInHandler | null {
  for (const { text, root } of callersOf(file, evidence)) {
    const variable = root && variableOf(file, root);
    const [definition] = variable ? definitionsOf(variable) : [];
    if (
      definition?.kind !== "parameter" ||
      definition.index !== 0 ||
      definition.parts.length > 0 ||
      root?.type !== "Identifier"
    )
      continue;
    const parameter = definition.fn.params[0]!;
    if (parameter.type !== "Identifier" || (isTyped(file) && !parameter.typeAnnotation)) continue;
    return { params: file.textOf(parameter), root: root.name, caller: whenSignedIn(text) };
  }
  return null;
}

/** `req.user.id` → `req.user?.id`: the cache may also stand on routes for everybody. */
const whenSignedIn = (text: string): string => text.replace(/(?<=\.\w+)\.(?=\w)/g, "?.");

function keyedSubclass(
  file: SourceFile,
  cache: ResponseCache,
  row: (typeof KEYED_SUBCLASSES)[string],
): Change[] {
  const name = freeName(file, row.name);
  const caller =
    cache.evidence && callersOf(file, cache.evidence).find(({ text }) => /^\w+\.\w[\w.]*$/.test(text));
  const owner = file.program.body.find(
    (each) => each.range[0] <= cache.at.range[0] && cache.at.range[1] <= each.range[1],
  );
  const variable = caller?.root ? variableOf(file, caller.root) : null;
  const [definition] = variable ? definitionsOf(variable) : [];
  if (
    !name ||
    !caller ||
    !owner ||
    definition?.kind !== "parameter" ||
    definition.parts.length > 0 ||
    !isRequestParameter(file, definition.from)
  )
    return [];
  const start =
    "decorators" in owner && owner.decorators[0] ? owner.decorators[0].range[0] : firstDecorator(owner);
  const text = row.body
    .replace("%name", name)
    .replace("%base", file.textOf(cache.at))
    .replace("%caller", () => whenSignedIn(caller.text).slice(caller.text.indexOf(".")));
  return [
    change(
      "ownEntry",
      [
        ...imported(file, row.imports.from, row.imports.name),
        insertedAt(start, text),
        replaced(cache.at, name),
      ],
      {
        option: "trackBy",
      },
    ),
  ];
}

const firstDecorator = (node: Node): number =>
  node.type === "ExportNamedDeclaration" && node.declaration?.type === "ClassDeclaration"
    ? Math.min(node.range[0], ...node.declaration.decorators.map((each) => each.range[0]))
    : node.range[0];

function isRequestParameter(file: SourceFile, name: Node): boolean {
  const path = pathOf(file, name);
  return path !== null && /:(?:request|api-request)$/.test(path);
}

/** Keeps a result that a directive, setting, hint or option shares for one visitor only. */
export function unsharedResult(file: SourceFile, { at }: CachedResult): Change[] {
  switch (at.type) {
    case "ExpressionStatement":
      return [
        change("uncached", [replaced(at.expression, literal(file, OWN_DIRECTIVE))], {
          value: `"${OWN_DIRECTIVE}"`,
        }),
      ];
    case "VariableDeclarator": {
      const value = at.id.type === "Identifier" ? UNCACHED_SETTINGS[at.id.name] : undefined;
      if (!at.init || value === undefined) return [];
      const text = value.startsWith('"') ? literal(file, value.slice(1, -1)) : value;
      return [change("uncached", [replaced(at.init, text)], { value: `${file.textOf(at.id)} = ${value}` })];
    }
    case "CallExpression":
      return privateHint(file, at);
    case "Property":
      return ownOption(file, at);
    case "TemplateElement":
      return privateSchemaHint(file, at);
    default:
      return [];
  }
}

function privateHint(file: SourceFile, call: TSESTree.CallExpression): Change[] {
  const method = call.callee.type === "MemberExpression" ? keyOf(call.callee) : null;
  const hint = registryOf(file).hints.find((row) => row.call === method);
  const options = hint && call.arguments[hint.argument] && unwrap(call.arguments[hint.argument]!);
  if (!hint || options?.type !== "ObjectExpression") return [];
  const { option, value } = hint.privateWhen;
  return [
    change("uncached", [withProperty(file, options, option, literal(file, value))], {
      value: `${option}: "${value}"`,
    }),
  ];
}

function ownOption(file: SourceFile, property: TSESTree.Property): Change[] {
  const key = keyOf(property);
  if (key === "session") {
    const header =
      /cookie/i.test(file.text) && !/authorization/i.test(file.text) ? "cookie" : "authorization";
    const text = SESSION_OPTION.session
      .replace("(request)", isTyped(file) ? `(request: ${SESSION_OPTION.type})` : "(request)")
      .replace("%header", literal(file, header));
    return [change("ownEntry", [replaced(property, `session: ${text}`)], { option: "session" })];
  }
  if (key === "cachePolicyId")
    return [
      change("uncached", [replaced(property.value, literal(file, UNCACHED_POLICY_ID))], {
        value: UNCACHED_POLICY,
      }),
    ];
  if (key === "cachePolicy") {
    const policy = policyClass(file, property.value);
    return policy
      ? [
          change("uncached", [replaced(property.value, `${policy}.${UNCACHED_POLICY}`)], {
            value: UNCACHED_POLICY,
          }),
        ]
      : [];
  }
  const options = property.parent;
  const call = options.parent;
  if (options.type !== "ObjectExpression" || !isCallLike(call)) return [];
  const edit =
    options.properties.length > 1
      ? without(file, options.properties, property)
      : without(file, call.arguments, options);
  return [change("unmount", [edit])];
}

/** The policy class a value was made with, as the file writes it. */
function policyClass(file: SourceFile, value: Node): string | null {
  const inner = unwrap(value);
  if (inner.type === "MemberExpression") return file.textOf(inner.object);
  if (inner.type === "NewExpression") return file.textOf(inner.callee);
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  const [definition] = variable ? definitionsOf(variable) : [];
  const made = definition?.kind === "value" ? unwrap(definition.node) : null;
  return made?.type === "NewExpression" && rootName(made.callee) ? file.textOf(made.callee) : null;
}

/** `@cacheControl(maxAge: 60)` → `@cacheControl(maxAge: 60, scope: PRIVATE)`. */
function privateSchemaHint(file: SourceFile, at: Node): Change[] {
  const text = file.textOf(at);
  const scope = /scope:\s*\w+/.exec(text);
  const end = at.range[1] - 1;
  const edit = scope
    ? {
        range: [at.range[0] + scope.index, at.range[0] + scope.index + scope[0].length] as const,
        text: "scope: PRIVATE",
      }
    : insertedAt(end, ", scope: PRIVATE");
  return [change("uncached", [edit], { value: "scope: PRIVATE" })];
}

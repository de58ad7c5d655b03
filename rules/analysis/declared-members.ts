import type ts from "typescript";

/** TypeScript's `SymbolFlags.Alias`: a name that an import or a re-export gives to something else. */
const ALIAS = 1 << 21;

/** A node of TypeScript's tree by its parts: the numbers of its kinds differ between versions. */
interface Parts extends ts.Node {
  name?: ts.Node;
  expression?: Parts;
  arguments?: readonly Parts[];
  type?: Parts;
  typeName?: ts.Node;
  typeArguments?: readonly Parts[];
  exprName?: ts.Node;
  members?: unknown;
  initializer?: Parts;
  symbol?: ts.Symbol;
  heritageClauses?: readonly { types: readonly Parts[] }[];
  right?: Parts;
  escapedText?: unknown;
}

/** What a name holds: a thing with the members of a type, or what a class, module or enum has itself. */
interface Holder {
  symbol: ts.Symbol;
  instance: boolean;
}

/** Names and types that are followed for one member. */
const MAX_STEPS = 8;

/** What a name stands for, through imports and re-exports. */
export function symbolAt(checker: ts.TypeChecker, node: ts.Node | undefined): ts.Symbol | undefined {
  const symbol = node && checker.getSymbolAtLocation(node);
  return symbol && symbol.flags & ALIAS ? checker.getAliasedSymbol(symbol) : symbol;
}

/**
 * The member that `object.name` stands for, as declarations say it in words: a module's export, a class's method, a
 * field with a written type. No type is inferred, which would make the compiler check the code around.
 */
export function declaredMember(checker: ts.TypeChecker, access: ts.Node): ts.Symbol | undefined {
  const { expression, name } = access as Parts;
  const holder = expression && name ? holderOf(checker, expression, 0) : null;
  const member = holder ? memberOf(checker, holder, textOf(name!), 0) : undefined;
  return member && member.flags & ALIAS ? checker.getAliasedSymbol(member) : member;
}

function holderOf(checker: ts.TypeChecker, node: Parts, depth: number): Holder | null {
  if (depth > MAX_STEPS) return null;
  if (node.escapedText !== undefined) {
    const symbol = symbolAt(checker, node);
    return symbol ? heldBy(checker, symbol, depth) : null;
  }
  if (node.expression && node.name) {
    const owner = holderOf(checker, node.expression, depth + 1);
    const member = owner && memberOf(checker, owner, textOf(node.name), 0);
    if (!member) return null;
    return heldBy(checker, member.flags & ALIAS ? checker.getAliasedSymbol(member) : member, depth);
  }
  const text = textOf(node);
  if (text === "this") return classAround(node);
  if (node.expression && "arguments" in node) {
    const symbol = node.expression.escapedText === undefined ? undefined : symbolAt(checker, node.expression);
    if (/^new\b/.test(text)) return symbol ? { symbol, instance: true } : null;
    const { type } = (symbol?.valueDeclaration ?? {}) as Partial<Parts>;
    return (type ? holderOfType(checker, type, depth + 1) : null) ?? instanceGiven(checker, node.arguments);
  }
  if (node.expression) return holderOf(checker, node.expression, depth + 1);
  // An object that is written out.
  return node.symbol?.members ? { symbol: node.symbol, instance: true } : null;
}

/** `inject(Mailer)`, `container.get(Mailer)`: what is asked for by its class is one of that class. */
function instanceGiven(checker: ts.TypeChecker, list: Parts["arguments"]): Holder | null {
  const first = list?.length === 1 ? list[0] : undefined;
  const symbol = first?.escapedText === undefined ? undefined : symbolAt(checker, first);
  return symbol?.members && (symbol.valueDeclaration as Parts | undefined)?.members
    ? { symbol, instance: true }
    : null;
}

/** What the value of a name has: by its written type, or by the value it is given where it is declared. */
function heldBy(checker: ts.TypeChecker, symbol: ts.Symbol, depth: number): Holder | null {
  const declaration = (symbol.valueDeclaration ?? symbol.declarations?.[0]) as Parts | undefined;
  if (!declaration) return null;
  if (declaration.type && !declaration.members) return holderOfType(checker, declaration.type, depth + 1);
  const value = declaration.initializer ?? declaration.right;
  if (value) return holderOf(checker, value, depth + 1);
  return symbol.exports ? { symbol, instance: false } : null;
}

function holderOfType(checker: ts.TypeChecker, type: Parts, depth: number): Holder | null {
  if (depth > MAX_STEPS) return null;
  if (type.exprName) {
    const symbol = symbolAt(checker, type.exprName);
    return symbol ? heldBy(checker, symbol, depth) : null;
  }
  if (!type.typeName) return type.members && type.symbol ? { symbol: type.symbol, instance: true } : null;
  const [argument] = type.typeArguments ?? [];
  if (argument && /^(?:Promise|Readonly|Awaited)$/.test(textOf(type.typeName)))
    return holderOfType(checker, argument, depth + 1);
  const symbol = symbolAt(checker, type.typeName);
  const alias = symbol?.declarations?.[0] as Parts | undefined;
  if (alias?.type && !alias.members) return holderOfType(checker, alias.type, depth + 1);
  return symbol ? { symbol, instance: true } : null;
}

function classAround(node: ts.Node): Holder | null {
  for (let at = node as Parts | undefined; at; at = at.parent as Parts | undefined)
    if (at.members && at.symbol) return { symbol: at.symbol, instance: true };
  return null;
}

/** A member by its name, also of what a class or interface extends. */
function memberOf(
  checker: ts.TypeChecker,
  { symbol, instance }: Holder,
  name: string,
  depth: number,
): ts.Symbol | undefined {
  const own = (instance ? symbol.members : symbol.exports)?.get(name as ts.__String);
  if (own) return own;
  // `export * from "./send"` stands in a module's table under a name of its own.
  if (!instance && symbol.exports?.has("__export" as ts.__String))
    return checker.tryGetMemberInModuleExports(name, symbol);
  if (!instance || depth > 3) return undefined;
  for (const declaration of (symbol.declarations ?? []) as Parts[])
    for (const { types } of declaration.heritageClauses ?? [])
      for (const { expression } of types) {
        const parent = expression ? symbolAt(checker, expression) : undefined;
        const inherited = parent && memberOf(checker, { symbol: parent, instance }, name, depth + 1);
        if (inherited) return inherited;
      }
  return undefined;
}

const textOf = (node: ts.Node): string => {
  const { text } = node.getSourceFile();
  return text.slice(node.pos, node.end).replace(/^(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)+/, "");
};

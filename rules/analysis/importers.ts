import type ts from "typescript";
import { isReadable } from "./other-files.js";

/** Who names whom in a program: imports, and lists of re-exports. */
interface Importers {
  imported: Map<ts.SourceFile, ts.SourceFile[]>;
  reexported: Map<ts.SourceFile, ts.SourceFile[]>;
}

const importersByProgram = new WeakMap<ts.Program, Importers>();

/** One look at the heads of a program's files, kept as long as the program. */
function importersOf(program: ts.Program): Importers {
  const known = importersByProgram.get(program);
  if (known) return known;
  const found: Importers = { imported: new Map(), reexported: new Map() };
  importersByProgram.set(program, found);
  const checker = program.getTypeChecker();
  for (const source of program.getSourceFiles()) {
    if (!isReadable(program, source)) continue;
    const add = (users: Importers["imported"], specifier: ts.Node): void => {
      const target = checker.getSymbolAtLocation(specifier)?.declarations?.[0]?.getSourceFile();
      if (!target || target === source || target.isDeclarationFile) return;
      const list = users.get(target);
      if (list) list.push(source);
      else users.set(target, [source]);
    };
    for (const statement of source.statements) {
      const { moduleSpecifier } = statement as { moduleSpecifier?: ts.Expression };
      if (moduleSpecifier)
        add("exportClause" in statement ? found.reexported : found.imported, moduleSpecifier);
    }
    // What a script calls `require` for.
    for (const specifier of requiredBy(source)) add(found.imported, specifier);
  }
  return found;
}

/** The modules that calls of `require` name: the compiler keeps them beside those of imports. */
const requiredBy = (source: ts.SourceFile): readonly ts.Node[] =>
  /\.c?jsx?$/.test(source.fileName)
    ? ((source as { imports?: readonly ts.Node[] }).imports ?? []).filter(
        ({ parent }) => parent && "arguments" in parent,
      )
    : [];

/** Lists of re-exports between a file and those who use it. */
const MAX_LISTS = 3;

/** The files that import a file, nearest first, also through lists of re-exports. */
export function* usersOf(program: ts.Program, source: ts.SourceFile): Generator<ts.SourceFile> {
  const { imported, reexported } = importersOf(program);
  const seen = new Set<ts.SourceFile>();
  let round: readonly ts.SourceFile[] = [source];
  for (let depth = 0; depth <= MAX_LISTS && round.length > 0; depth += 1) {
    for (const each of round)
      for (const user of imported.get(each) ?? [])
        if (!seen.has(user)) {
          seen.add(user);
          yield user;
        }
    round = round.flatMap((each) => reexported.get(each) ?? []);
  }
}

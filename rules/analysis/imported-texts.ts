import type { SourceCode } from "eslint";
import type { TSESTree } from "@typescript-eslint/utils";
import type ts from "typescript";
import { isReadable, type TypeServices } from "./other-files.js";

/** The project's own files that a linted file imports, also through one list of re-exports. */
const importedBySource = new WeakMap<object, readonly ts.SourceFile[]>();

const answers = new WeakMap<ts.SourceFile, Map<RegExp, boolean>>();

/** Holds if a file that this one imports has a text that matches; false without type services. */
export function importsMatch(source: SourceCode, pattern: RegExp): boolean {
  const services = source.parserServices as Partial<TypeServices> | undefined;
  if (!services?.program || !services.esTreeNodeToTSNodeMap) return false;
  let imported = importedBySource.get(source);
  if (!imported) {
    try {
      imported = importedFiles(source.ast as unknown as TSESTree.Program, services as TypeServices);
    } catch {
      // TypeScript asserts on some half-written code.
      imported = [];
    }
    importedBySource.set(source, imported);
  }
  return imported.some((file) => matches(file, pattern));
}

function matches(file: ts.SourceFile, pattern: RegExp): boolean {
  let known = answers.get(file);
  if (!known) answers.set(file, (known = new Map()));
  let answer = known.get(pattern);
  if (answer === undefined) known.set(pattern, (answer = pattern.test(file.text)));
  return answer;
}

function importedFiles(ast: TSESTree.Program, services: TypeServices): ts.SourceFile[] {
  if (ast.type !== "Program") return [];
  const { program, esTreeNodeToTSNodeMap } = services;
  const checker = program.getTypeChecker();
  const fileOf = (specifier: ts.Node | undefined): ts.SourceFile | undefined => {
    const found = specifier && checker.getSymbolAtLocation(specifier)?.declarations?.[0]?.getSourceFile();
    return found && isReadable(program, found) ? found : undefined;
  };
  const found = new Set<ts.SourceFile>();
  for (const statement of ast.body) {
    if (statement.type !== "ImportDeclaration") continue;
    const file = fileOf(esTreeNodeToTSNodeMap.get(statement.source));
    if (!file || found.has(file)) continue;
    found.add(file);
    for (const inner of file.statements)
      if ("exportClause" in inner) {
        const listed = fileOf((inner as { moduleSpecifier?: ts.Node }).moduleSpecifier);
        if (listed) found.add(listed);
      }
  }
  return [...found];
}

import {
  BROWSER_TEXT,
  CLIENT_FILES,
  DATABASE_CALL,
  DATABASE_CLIENTS,
  DEVICE_PACKAGES,
  NODE_MODULE,
  OWN_DATABASE,
  SERVICE_FOLDERS,
  SERVICE_PACKAGES,
} from "../models/environments.js";
import { directivesOf } from "./entries.js";
import { exportedConstant } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { callsWhere } from "./named-nodes.js";
import { keyOf, stringOf, wrapped, type Node } from "./nodes.js";
import { packageOf } from "./packages.js";
import { registryOf } from "./registry.js";
import { matchesAny } from "./globs.js";

/** Where the code of a file runs. `universal` runs in both; `tool` is a command-line program, a build step or a test. */
export type Side = "server" | "client" | "universal" | "tool" | "unknown";

/** Where a file runs, by the settings, directives, names and imports. */
export function sideOf(file: SourceFile): Side {
  return file.fact(computeSide);
}

const TOOL_PATH =
  /(?:^|\/)(?:scripts?|bin|(?:[\w.]+-)*cli(?:-\w+)*|tools?|tasks|migrations?|seeds?|fixtures|__tests__|__mocks__|tests?|e2e|spec|cypress|playwright|bench(?:marks?)?|examples?-cli)\/|\.(?:test|spec|stories|cy|bench|e2e-spec)\.[cm]?[jt]sx?$/;

function computeSide(file: SourceFile): Side {
  if (matchesAny(file.settings.server, file.path)) return "server";
  if (matchesAny(file.settings.client, file.path)) return "client";
  const directives = directivesOf(file.program.body);
  if (directives.has("use client")) return "client";
  if (directives.has("use server")) return "server";
  if (file.text.startsWith("#!")) return "tool";
  if (TOOL_PATH.test(file.path)) return "tool";
  if (CLIENT_FILES.test(file.path)) return "client";
  // What a server hands out as it is.
  if (/(?:^|\/)public\/(?:src|js|javascripts?|scripts|assets)\//.test(file.path)) return "client";
  if (isFalse(exportedConstant(file, "ssr"))) return "client";
  const registry = registryOf(file);
  const packages = file
    .all("ImportDeclaration")
    .flatMap((declaration) => packageOf(declaration.source.value) ?? []);
  if (packages.includes("client-only")) return "client";
  if (packages.some((name) => registry.serverPackages.has(name))) return "server";
  if (/\.server\.[cm]?[jt]sx?$|(?:^|\/)server\/(?!.*\bclient\/)/.test(file.path)) return "server";
  if (packages.some((name) => registry.clientPackages.has(name) || DEVICE_PACKAGES.test(name)))
    return "client";
  if (
    /\bprocess\.env\.(?!NODE_ENV|NEXT_PUBLIC_|REACT_APP_|VITE_|PUBLIC_|EXPO_PUBLIC_|GATSBY_|NUXT_PUBLIC_)[A-Z]/.test(
      file.text,
    ) &&
    !/\b(?:window\.|document\.|localStorage|sessionStorage)/.test(file.text)
  )
    return "server";
  return "unknown";
}

/** Holds for a file that says itself that it is a server's: not only by a variable of the environment that it reads. */
export const isServersModule = (file: SourceFile): boolean => file.fact(computeServersModule);

function computeServersModule(file: SourceFile): boolean {
  const side = sideOf(file);
  if (side !== "server" && side !== "unknown") return false;
  if (
    matchesAny(file.settings.server, file.path) ||
    directivesOf(file.program.body).has("use server") ||
    /\.server\.[cm]?[jt]sx?$|(?:^|\/)server\//.test(file.path)
  )
    return side === "server";
  const { serverPackages } = registryOf(file);
  return (
    packagesOf(file).some(
      ({ name, types }) => serverPackages.has(name) || (!types && servicePackages.has(name)),
    ) ||
    asksOwnDatabase(file) ||
    (SERVICE_FOLDERS.test(file.path) && file.shows(NODE_MODULE) && !file.shows(BROWSER_TEXT))
  );
}

/** Holds for a file that asks the database which another of the project's modules hands out. */
const asksOwnDatabase = (file: SourceFile): boolean =>
  file
    .all("ImportDeclaration")
    .some(
      ({ source, specifiers }) =>
        packageOf(source.value) === null && specifiers.some(({ local }) => OWN_DATABASE.test(local.name)),
    ) &&
  file.shows(DATABASE_CALL) &&
  !file.shows(BROWSER_TEXT);

const servicePackages = new Set([...DATABASE_CLIENTS, ...SERVICE_PACKAGES]);
const requires = callsWhere((name) => name === "require");

/** A package that a file imports, or a name from one: `@prisma/client.PrismaClient`. */
interface Used {
  name: string;
  /** Only types come from it. */
  types: boolean;
}

/** The packages a file uses, by `import` or `require`, and the names it takes from them. */
export function packagesOf(file: SourceFile): readonly Used[] {
  return file.fact(findPackages);
}

function findPackages(file: SourceFile): Used[] {
  const found: Used[] = [];
  for (const declaration of file.all("ImportDeclaration")) {
    const name = packageOf(declaration.source.value);
    if (name === null) continue;
    const types = declaration.importKind === "type";
    found.push({ name, types });
    for (const each of declaration.specifiers)
      if (each.type === "ImportSpecifier" && each.imported.type === "Identifier")
        found.push({
          name: `${name}.${each.imported.name}`,
          types: types || each.importKind === "type",
        });
  }
  for (const call of requires(file)) {
    const specifier = call.callee.type === "Identifier" ? stringOf(call.arguments[0]) : null;
    const name = specifier === null ? null : packageOf(specifier);
    if (name === null) continue;
    found.push({ name, types: false });
    const made = wrapped(call).parent;
    const pattern = made?.type === "VariableDeclarator" && made.id.type === "ObjectPattern" ? made.id : null;
    for (const each of pattern?.properties ?? []) {
      const key = each.type === "Property" ? keyOf(each) : null;
      if (key !== null) found.push({ name: `${name}.${key}`, types: false });
    }
  }
  return found;
}

/** `export const ssr = false`. */
const isFalse = (value: Node | null): boolean => value?.type === "Literal" && value.value === false;

/** The extension that tells parser and rules what a document without a usable file name is written in. */
const EXTENSION_OF_LANGUAGE: Record<string, string> = {
  javascript: ".js",
  javascriptreact: ".jsx",
  typescript: ".ts",
  typescriptreact: ".tsx",
  vue: ".vue",
  svelte: ".svelte",
  astro: ".astro",
};

const KNOWN_EXTENSION = /\.(?:[cm]?[jt]s|[jt]sx|gs|vue|svelte|astro)$/i;
const HOSTING_FILE = /(?:^|\/)(?:(?:vercel|firebase|staticwebapp\.config)\.json|netlify\.toml)$/;

export type DocumentKind = "script" | "component" | "hosting";

/**
 * The path of a document with forward slashes and a leading one, on every system and for every scheme:
 * `file:///c%3A/app/a.ts` is `/c:/app/a.ts`, `untitled:Untitled-1` is `/Untitled-1`.
 */
export function pathOfUri(uri: string): string {
  const withoutScheme = uri.replace(/^[a-z][a-z0-9+.-]*:/i, "").replace(/^\/\/[^/]*/, "");
  const path = withoutScheme.replace(/[?#].*$/, "");
  try {
    return decodeURIComponent(path).replace(/^\/?/, "/");
  } catch {
    return path.replace(/^\/?/, "/");
  }
}

/**
 * The path under which a document is checked: from the project's folder on (`root`, a URI) where it is inside one;
 * untitled and oddly named ones get their language's extension.
 */
export function lintPathOf(uri: string, languageId: string, root?: string): string {
  const folder = root === undefined ? "" : pathOfUri(root).replace(/\/$/, "");
  const whole = pathOfUri(uri);
  const path = folder !== "" && whole.startsWith(`${folder}/`) ? whole.slice(folder.length) : whole;
  if (KNOWN_EXTENSION.test(path) || HOSTING_FILE.test(path)) return path;
  return path + (EXTENSION_OF_LANGUAGE[languageId] ?? ".js");
}

/** How the document behind a path is read. */
export function kindOfPath(path: string): DocumentKind {
  if (HOSTING_FILE.test(path)) return "hosting";
  return /\.(?:vue|svelte|astro)$/i.test(path) ? "component" : "script";
}

/** ESLint's `sourceType` for a path: Apps Script files share one global scope, `.cjs` and `.cts` have `require`. */
export function sourceTypeOf(path: string): "module" | "commonjs" | "script" {
  if (/\.gs$/i.test(path)) return "script";
  return /\.c[jt]s$/i.test(path) ? "commonjs" : "module";
}

/** Holds for documents that are checked at all; editors other than VS Code may open anything here. */
export function isChecked(uri: string, languageId: string): boolean {
  const path = pathOfUri(uri);
  return (
    KNOWN_EXTENSION.test(path) || HOSTING_FILE.test(path) || Object.hasOwn(EXTENSION_OF_LANGUAGE, languageId)
  );
}

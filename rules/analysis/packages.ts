/** Packages by their specifiers: the same few stand in all files, and are asked for again and again. */
const known = new Map<string, string | null>();
const MOST_SPECIFIERS = 5000;

/** Where a module specifier leads: the package's name without scheme and version, or null for the project's own. */
export function packageOf(specifier: string): string | null {
  let name = known.get(specifier);
  if (name !== undefined) return name;
  name = readSpecifier(specifier);
  if (known.size > MOST_SPECIFIERS) known.clear();
  known.set(specifier, name);
  return name;
}

function readSpecifier(specifier: string): string | null {
  if (/^(?:\.|\/|@\/|~|#(?!imports)|\$lib\b|\$\/|src\/|app\/|server\/|file:|https?:)/.test(specifier))
    return null;
  return specifier
    .replace(/^(?:node|npm|jsr|bun):\/?/, "")
    .replace(/^((?:@[^/@]+\/)?[^/@]+)@[^/]+/, "$1")
    .replace(/(\/[^/]+)\.js$/, "$1");
}

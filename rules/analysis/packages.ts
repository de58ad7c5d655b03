/** Where a module specifier leads: the package's name without scheme and version, or null for the project's own. */
export function packageOf(specifier: string): string | null {
  if (/^(?:\.|\/|@\/|~|#(?!imports)|\$lib\b|\$\/|src\/|app\/|server\/|file:|https?:)/.test(specifier))
    return null;
  return specifier
    .replace(/^(?:node|npm|jsr|bun):\/?/, "")
    .replace(/^((?:@[^/@]+\/)?[^/@]+)@[^/]+/, "$1")
    .replace(/(\/[^/]+)\.js$/, "$1");
}

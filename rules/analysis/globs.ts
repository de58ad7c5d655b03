import picomatch from "picomatch";

const compiled = new Map<string, (path: string) => boolean>();

/** Holds if a path matches one of the globs: anywhere below the project's root, or from there with a leading slash. */
export function matchesAny(globs: readonly string[], path: string): boolean {
  return globs.some((glob) => {
    let matches = compiled.get(glob);
    if (!matches) {
      const anywhere = glob.startsWith("/")
        ? glob.slice(1)
        : glob.startsWith("**/")
          ? glob
          : `**/${glob.replace(/^\.\//, "")}`;
      compiled.set(glob, (matches = picomatch(anywhere, { dot: true })));
    }
    return matches(path);
  });
}

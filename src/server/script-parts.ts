import { parseForESLint as parseTypeScript } from "@typescript-eslint/parser";

/** One stretch of a component file that is JavaScript or TypeScript. */
export interface ScriptPart {
  start: number;
  end: number;
  /** Value of the tag's `lang`, in lower case; empty without one. */
  lang: string;
}

const COMPONENT_EXTENSION = /\.(vue|svelte|astro)$/i;

/** Holds if a file of this name has script parts among other text. */
export const isComponentFile = (path: string): boolean => COMPONENT_EXTENSION.test(path);

/** An HTML comment, or a script element with its attributes and its content. */
const COMMENT_OR_SCRIPT =
  /<!--[\s\S]*?(?:-->|$)|<script\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)(?:<\/script\s*>|$)/gi;

/** `---` fences of an Astro file; nothing but white space may stand before the first. */
const ASTRO_FRONTMATTER = /^(\s*---)([\s\S]*?)(?:\n---|$)/;

const attributeOf = (attributes: string, name: string): string | null => {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(
    attributes,
  );
  return match ? (match[1] ?? match[2] ?? match[3] ?? "").toLowerCase() : null;
};

/** Holds for script elements that a browser or bundler runs, not for data such as `application/ld+json`. */
function isProgram(attributes: string): boolean {
  const type = attributeOf(attributes, "type");
  return type === null || type === "" || type === "module" || /(?:java|type|ecma)script|babel|jsx/.test(type);
}

/**
 * Finds the script parts of a Vue, Svelte or Astro file: `<script>` elements, and in Astro the frontmatter.
 * The parts are in source order and do not overlap.
 */
export function scriptPartsOf(text: string, path: string): ScriptPart[] {
  const parts: ScriptPart[] = [];
  let markupStart = 0;
  if (/\.astro$/i.test(path)) {
    const frontmatter = ASTRO_FRONTMATTER.exec(text);
    if (frontmatter) {
      const start = frontmatter[1]!.length;
      parts.push({ start, end: start + frontmatter[2]!.length, lang: "ts" });
      markupStart = frontmatter[0].length;
    }
  }
  COMMENT_OR_SCRIPT.lastIndex = markupStart;
  for (let match = COMMENT_OR_SCRIPT.exec(text); match; match = COMMENT_OR_SCRIPT.exec(text)) {
    const [whole, attributes, content] = match;
    if (attributes === undefined || content === undefined || !isProgram(attributes)) continue;
    const start = match.index + whole.indexOf(">", "<script".length + attributes.length) + 1;
    parts.push({ start, end: start + content.length, lang: attributeOf(attributes, "lang") ?? "" });
  }
  return parts;
}

/** The text with everything outside the parts turned into spaces; line ends stay, so every position stays. */
export function blankedOutside(text: string, parts: readonly ScriptPart[]): string {
  const blank = (from: number, to: number) => text.slice(from, to).replace(/[^\r\n\u2028\u2029]/g, " ");
  let result = "";
  let done = 0;
  for (const part of parts) {
    result += blank(done, part.start) + text.slice(part.start, part.end);
    done = part.end;
  }
  return result + blank(done, text.length);
}

/**
 * An ESLint parser for Vue, Svelte and Astro files. It sees only the script parts; the rules still see the whole
 * text in `sourceCode.text`, and all ranges are those of the file.
 */
export const scriptPartsParser = {
  meta: { name: "hiyari-script-parts", version: "1" },

  parseForESLint(text: string, options: Record<string, unknown> = {}) {
    const path = typeof options.filePath === "string" ? options.filePath : "";
    const parts = scriptPartsOf(text, path);
    const jsx = parts.some((part) => /^(?:jsx|tsx)$/.test(part.lang));
    const result = parseTypeScript(blankedOutside(text, parts), {
      ...options,
      ecmaFeatures: { ...(options.ecmaFeatures as object | undefined), jsx, globalReturn: true },
    });
    // The program would otherwise start at the first script and ESLint would refuse comments before it.
    result.ast.range = [0, text.length];
    return result;
  },
};

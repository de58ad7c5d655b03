import { VISITOR_VARIANTS } from "../models/headers.js";
import { sharingOf } from "./cache-directives.js";
import { memberOf, type HostingFile, type HostingValue } from "./hosting-file.js";
import { isPersonalPath } from "./path-patterns.js";

/** A header of a hosting file that puts a personal path into a shared cache. */
export interface HostedHeader {
  name: string;
  pattern: string;
  value: HostingValue;
}

/** The headers that a hosting file gives to the paths of one pattern. */
interface Block {
  pattern: string;
  headers: { name: string; value: HostingValue }[];
}

/** Keys under which hosting files write the path a block of headers is for. */
const PATTERN_KEYS = ["source", "route", "path", "regex", "glob", "for", "src"];

/** Caching headers of a hosting configuration that cover personal paths. */
export const hostedHeadersOf = (file: HostingFile): HostedHeader[] =>
  blocksOf(file)
    .filter(({ pattern, headers }) => isPersonalPath(pattern) && !headers.some(differsByVisitor))
    .flatMap(({ pattern, headers }) =>
      headers
        .filter(({ name, value }) => sharingOf(name, textOf(value)) === "shared")
        .map(({ name, value }) => ({ name: name.toLowerCase(), pattern, value })),
    );

function blocksOf(file: HostingFile): Block[] {
  const blocks: Block[] = [];
  const visit = (value: HostingValue, block: Block | null): void => {
    const pattern = PATTERN_KEYS.map((key) => memberOf(value, key)?.scalar).find(
      (text): text is string => typeof text === "string",
    );
    let here = block;
    if (pattern !== undefined) blocks.push((here = { pattern, headers: [] }));
    const key = memberOf(value, "key")?.scalar;
    const text = memberOf(value, "value");
    if (typeof key === "string" && text) add(here, key, text);
    for (const member of value.members ?? []) {
      add(here, member.key, member.value);
      visit(member.value, here);
    }
    for (const item of value.items ?? []) visit(item, here);
  };
  const add = (block: Block | null, name: string, value: HostingValue): void => {
    if (typeof value.scalar === "string") block?.headers.push({ name, value });
  };
  visit(file.root, null);
  return blocks;
}

const textOf = ({ scalar }: HostingValue): string => (typeof scalar === "string" ? scalar : "");

/** Holds for a header by which the host keeps an entry for each visitor, or none. */
const differsByVisitor = ({ name, value }: Block["headers"][number]): boolean =>
  VISITOR_VARIANTS[name.toLowerCase()]?.test(textOf(value)) ?? false;

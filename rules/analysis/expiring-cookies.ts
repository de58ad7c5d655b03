import type { TSESTree } from "@typescript-eslint/utils";
import { COOKIE_WRITERS, DEVICE_COOKIES } from "../models/expiry.js";
import { calledName } from "./chains.js";
import { literalsOf, spelledText } from "./constants.js";
import { DAY, deadlineOf, numberOf } from "./durations.js";
import { saysFake } from "./file-kinds.js";
import type { SourceFile } from "./file.js";
import { unwrap } from "./nodes.js";
import { valueAt } from "./objects.js";
import { pathOf } from "./paths.js";
import type { ExpirySearch } from "./expiry-search.js";
import { isAccessOnly, isHarmless, saysAccess } from "./access-names.js";
import { wordTest } from "./word-tests.js";

/** `session=mock_…`: what a page is told in a test. */
const isStandIn = (text: string): boolean => saysFake(text.replace(/^[^=]*=/, "").split(";", 1)[0]!);

const WRITES = /^(?:cookie|setCookie|set|serialize|setSignedCookie)$/;

/** A text with the numbers that stand in it: `sid=…; Max-Age=${60 * 60 * 24 * 365}`. */
const withNumbers = (file: SourceFile, node: TSESTree.TemplateLiteral): string =>
  node.quasis
    .map(({ value }, index) => {
      const next = node.expressions[index];
      const text = value.cooked ?? "";
      return next ? text + (/=$/.test(text) ? (numberOf(file, next) ?? "\0") : "\0") : text;
    })
    .join("");

/** Holds if the file has the name of anything that writes cookies; what is imported under another name has both. */
const namesWriter = wordTest((word) => WRITES.test(word));

/** Holds if a text of the file says how long something lasts as a header of cookies does. */
const namesAge = wordTest((word) => /;\s*(?:max-age|expires)=/i.test(word));

/** Holds for a cookie that is called after what lets somebody in, or holds a `token` under a name of its own: `quay_member`. */
const carriesAccess = (named: readonly string[], valueName: string): boolean =>
  named.some(saysAccess) ||
  (isAccessOnly(valueName) && named.every((name) => !isHarmless(name) && !DEVICE_COOKIES.test(name)));

/** Cookies that let somebody in for years. */
export function unexpiringCookies(search: ExpirySearch): void {
  const { file } = search;
  for (const call of file.seesOtherFiles || namesWriter(file) ? file.all("CallExpression") : []) {
    const callee = unwrap(call.callee);
    if (!WRITES.test(calledName(call))) {
      const imported = callee.type === "Identifier" ? pathOf(file, callee)?.split(".").at(-1) : undefined;
      if (imported === undefined || !WRITES.test(imported)) continue;
    }
    const text = file
      .textOf(callee)
      .replace(/\?\./g, ".")
      .replace(/\(\s*await\s+([\w.]+)\(\)\s*\)/g, "$1()");
    const path = pathOf(file, callee) ?? "";
    const writer =
      COOKIE_WRITERS.find((row) => row.call.test(path)) ?? COOKIE_WRITERS.find((row) => row.call.test(text));
    if (!writer) continue;
    const name = call.arguments[writer.name];
    let options = call.arguments[writer.options];
    let named = name ? literalsOf(file, name).map((literal) => literal.value) : [];
    if (name && unwrap(name).type === "ObjectExpression") {
      // `cookies().set({ name, value, maxAge })`
      options = name;
      const inner = valueAt(file, name, ["name"]);
      named = inner && inner !== "absent" ? literalsOf(file, inner).map((literal) => literal.value) : [];
    }
    if (!options) continue;
    const value = call.arguments[writer.name + 1];
    const valueName = value && unwrap(value).type === "Identifier" ? file.textOf(unwrap(value)) : "";
    if (!(named.length > 0 ? carriesAccess(named, valueName) : saysAccess(valueName) && valueName !== ""))
      continue;
    const kind = named.some((each) => /refresh/i.test(each)) ? "refresh" : "session";
    for (const property of ["maxAge", "expires", "max-age", "maxage"]) {
      const found = valueAt(file, options, [property]);
      if (found === null || found === "absent") continue;
      const age = property === "expires" ? null : numberOf(file, found);
      const scale = writer.unit === "milliseconds" ? 1 : writer.unit === "days" ? DAY : 1000;
      const lasts =
        property === "expires"
          ? writer.unit === "days" && numberOf(file, found) !== null
            ? numberOf(file, found)! * DAY
            : deadlineOf(file, found, search.now)
          : age === null
            ? null
            : age * scale;
      if (lasts !== null && lasts > search.limit(kind))
        search.add({
          at: found,
          what: "tooLong",
          kind,
          lasts,
          fix: {
            do: "replace",
            node: found,
            unit:
              property === "expires"
                ? writer.unit === "days" && numberOf(file, found) !== null
                  ? "days"
                  : "date"
                : writer.unit,
          },
        });
    }
  }
  for (const node of namesAge(file) ? [...file.all("Literal"), ...file.all("TemplateLiteral")] : []) {
    const text = node.type === "TemplateLiteral" ? withNumbers(file, node) : spelledText(node, "\0");
    const match =
      /^([\w.-]+)=[\s\S]*?;\s*(?:max-age=(\d{7,})|expires=[^;]*\b(9999|20[5-9]\d|2[1-9]\d\d)\b)/i.exec(text);
    if (!match || !saysAccess(match[1]!) || isStandIn(text)) continue;
    const lasts = match[2] ? Number(match[2]) * 1000 : Infinity;
    if (lasts > search.limit("session"))
      search.add({ at: node, what: "tooLong", kind: "session", lasts, fix: null });
  }
}

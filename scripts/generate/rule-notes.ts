import { rules } from "../../rules/index.js";
import { inRepository } from "../../test/support/repository.js";
import type { Generated } from "./files.js";
import { handWrittenText } from "./parts.js";
import { rulePageFile } from "./rule-pages.js";

/** The hand-written parts of the rules' pages that the editor shows, as data for the server. */
export function ruleNotes(): Generated[] {
  const notes = Object.keys(rules).map((id) => {
    const text = (part: string) => handWrittenText(rulePageFile(id), part) ?? "";
    return [id, { safeToIgnore: { en: text("safe to ignore"), ja: text("safe to ignore.ja") } }];
  });
  const text = `${JSON.stringify(Object.fromEntries(notes), null, 2)}\n`;
  return [{ file: inRepository("src", "server", "rule-notes.json"), text }];
}

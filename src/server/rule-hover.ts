import { rules } from "eslint-plugin-hiyari";
import type { Hover, Position } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { COMMANDS } from "../protocol.js";
import { dayOf, splitDate } from "./directive-notes.js";
import type { HoverContext } from "./hover.js";
import { headingOf, incidentById } from "./incident-text.js";
import { commandLink, escapeMarkdown, markdownLink } from "./markdown.js";
import { words } from "./words.js";

/** A rule's name with its prefix, as configurations and directives write it. */
const RULE_ID = /(?<![\w/-])hiyari\/([a-z][a-z-]*)/g;

/** A directive that switches rules off or sets them, with its reason, from its start to the end of the line. */
const DIRECTIVE = /\beslint-(?:disable|enable)\S*\s(?<list>.*?)(?:\s-{2,}\s(?<reason>.*?))?\s*(?:\*\/.*)?$/;

/** What a rule is about, where its name stands: in an ESLint configuration, a directive or a comment. */
export function ruleHoverAt(position: Position, document: TextDocument, context: HoverContext): Hover | null {
  const { line, character } = position;
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  for (const { 0: id, 1: ruleName, index } of text.matchAll(RULE_ID)) {
    const rule = rules[ruleName!];
    if (!rule || character < index || character > index + id.length) continue;
    const range = { start: { line, character: index }, end: { line, character: index + id.length } };
    const value = [cardOf(ruleName!, context), ...directivePart(text.trimEnd(), context)].join("\n\n");
    return { range, contents: { kind: "markdown", value } };
  }
  return null;
}

function cardOf(ruleName: string, { locale, editorCommands }: HoverContext): string {
  const text = words[locale];
  const { definition, meta } = rules[ruleName]!;
  const incidents = definition.incidents.map(incidentById).filter((incident) => incident !== null);
  const cited = incidents.map((incident) => {
    const heading = headingOf(incident, locale);
    return editorCommands
      ? commandLink(heading, COMMANDS.showIncident, incident.id)
      : escapeMarkdown(heading);
  });
  const lines = [
    `**hiyari/${ruleName}** — ${escapeMarkdown(definition.docs.description[locale])}`,
    `${text.presetOnly(`\`${definition.docs.preset}\``)} · ${markdownLink(text.rulePage, meta?.docs?.url ?? "")}`,
  ];
  if (cited.length > 0) lines.push(`- **${text.cites}**${text.colon}${text.list(cited)}`);
  return lines.join("\n\n");
}

/** What a directive in the same line says about itself: its reason and its date. */
function directivePart(line: string, { locale }: HoverContext): string[] {
  const found = DIRECTIVE.exec(line);
  if (!found || line.includes("eslint-enable")) return [];
  const text = words[locale];
  const { reason: plain, until } = splitDate(found.groups?.reason ?? "");
  const lines = [`- **${text.reason}**${text.colon}${plain ? escapeMarkdown(plain) : text.noReason}`];
  if (until && dayOf(until)) lines.push(`- **${text.until}**${text.colon}${until}`);
  return [lines.join("\n")];
}

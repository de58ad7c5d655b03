import type { Hover, Position, Range } from "vscode-languageserver";
import { explainParams } from "./actions.js";
import { COMMANDS, type Locale } from "../protocol.js";
import { pathOfUri } from "./document-kind.js";
import type { Problem } from "./engine.js";
import { confirmedSources, headingOf, incidentById, shortSections } from "./incident-text.js";
import { commandLink, escapeMarkdown, markdownLink } from "./markdown.js";
import { contains } from "./ranges.js";
import { words } from "./words.js";

export interface HoverContext {
  uri: string;
  locale: Locale;
  /** True when the client runs `COMMANDS`. */
  editorCommands: boolean;
}

/** The incident cards of the problems at a position; null where there is none. */
export function hoverAt(
  position: Position,
  problems: readonly Problem[],
  context: HoverContext,
): Hover | null {
  const here = problems.filter((problem) => contains(problem.range, position));
  const first = here[0];
  if (!first) return null;
  const cards = here.map((problem) => cardOf(problem, context)).filter((card) => card !== "");
  if (cards.length === 0) return null;
  return {
    range: first.range,
    contents: { kind: "markdown", value: [...new Set(cards)].join("\n\n---\n\n") },
  };
}

function cardOf(problem: Problem, context: HoverContext): string {
  const text = words[context.locale];
  const incident = incidentById(problem.incidentId);
  const heading: string[] = [];
  const card: string[] = [];
  const links: string[] = [];
  if (context.editorCommands)
    links.push(commandLink(text.explain, COMMANDS.explain, explainParams(context.uri, problem)));
  if (incident) {
    const { locale } = context;
    heading.push(
      `**${escapeMarkdown(headingOf(incident, locale))}** — ${escapeMarkdown(incident.title[locale])}`,
    );
    card.push(
      shortSections(incident, locale)
        .map(({ label, lines }) => `- **${label}**${text.colon}${lines.map(escapeMarkdown).join(" — ")}`)
        .join("\n"),
    );
    if (context.editorCommands)
      links.push(commandLink(text.incidentPage, COMMANDS.showIncident, incident.id));
    const source = confirmedSources(incident)[0];
    if (source) links.push(markdownLink(text.source, source.url));
  }
  if (problem.docsUrl) links.push(markdownLink(text.rulePage, problem.docsUrl));
  if (problem.steps.length > 0) card.push(pathOf(problem, context));
  // A hover is low and scrolls, so the links stand where they are seen.
  if (links.length > 0) heading.push(links.join(" · "));
  return [...heading, ...card].join("\n\n");
}

/** The steps the data takes, as a numbered list; lines are links in files, which editors can open by line. */
function pathOf(problem: Problem, context: HoverContext): string {
  const text = words[context.locale];
  const steps = problem.steps.map((step, index) => {
    const line = text.line(step.range.start.line + 1);
    const place = step.elsewhere
      ? placeOf(text.inFile(baseName(step.elsewhere.uri), line), step.range, {
          ...context,
          uri: step.elsewhere.uri,
        })
      : placeOf(line, step.range, context);
    return `${index + 1}. ${place}${text.colon}${escapeMarkdown(step.text)}`;
  });
  const isHere = problem.steps.every(({ elsewhere }) => !elsewhere);
  return `**${isHere ? text.pathInFile : text.path}**\n\n${steps.join("\n")}`;
}

const baseName = (uri: string): string => pathOfUri(uri).replace(/^.*\//, "");

/** A step's line as a link: by the editor's own command where there is one, else by the file's address. */
function placeOf(label: string, range: Range, context: HoverContext): string {
  if (context.editorCommands) return commandLink(label, COMMANDS.showPlace, context.uri, range);
  if (!context.uri.startsWith("file:")) return escapeMarkdown(label);
  const { line, character } = range.start;
  return markdownLink(label, `${context.uri}#L${line + 1},${character + 1}`);
}

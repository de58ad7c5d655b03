import type { Bilingual } from "../incidents/schema.js";
import { POOL_WORDS } from "../models/mail-words.js";
import { valueBehind, variableOf } from "./bindings.js";
import { byColumn } from "./columns.js";
import { correspondence, isAskedFor, wereInStep } from "./correspondence.js";
import { byFilling } from "./filled-messages.js";
import { byGreeting } from "./greetings.js";
import { byKept } from "./kept-values.js";
import { identifiersIn } from "./identifiers.js";
import { isPart, type Lineup } from "./lineups.js";
import type { SourceFile } from "./file.js";
import { byLookup, byMeeting } from "./lookups.js";
import { mailsOf, type Mail, type MailPart } from "./mail.js";
import { shortText, type Mixed } from "./mixed.js";
import { wordsOf } from "./names.js";
import { contains, isCallLike, keyOf, unwrap, wrapped, type Node } from "./nodes.js";
import { byOverlap } from "./overlaps.js";
import { byReuse } from "./reused-messages.js";
import { byReusedPlace } from "./reused-places.js";
import { byField } from "./shared-fields.js";
import { byFile } from "./shared-files.js";
import { sourcesOf, type Source } from "./sources.js";
import { byVariable } from "./turns.js";

/** Every place of a file where a message is made from more than one person's record. */
export function mixedRecords(file: SourceFile): readonly Mixed[] {
  return file.fact(collect);
}

function collect(file: SourceFile): Mixed[] {
  const found: Mixed[] = [];
  for (const mail of mailsOf(file)) {
    const to = mail.parts.filter((part) => part.field === "to" || part.field === "cc");
    const content = mail.parts.filter((part) => part.field === "content");
    if (to.length === 0) continue;
    found.push(
      ...byPosition(file, mail, to, content),
      ...byGreeting(file, mail, to, content),
      ...byVariable(file, mail, to, content),
      ...byField(file, [...to, ...content]),
      ...byKept(file, mail, to, content),
      ...byOverlap(file, mail, [...to, ...content]),
    );
    found.push(
      ...byReuse(file, mail),
      ...byLookup(file, to, content),
      ...byMeeting(file, mail, to, content),
      ...byColumn(file, to, content),
      ...byFile(file, mail, to, content),
    );
  }
  found.push(...byFilling(file), ...byReusedPlace(file));
  const seen = new Set<Node>();
  return found.filter((each) => !seen.has(each.at) && seen.add(each.at));
}

function byPosition(
  file: SourceFile,
  mail: Mail,
  to: readonly MailPart[],
  content: readonly MailPart[],
): Mixed[] {
  const recipients = to.flatMap((part) => sourcesOf(file, part.value)).filter((source) => source.loop);
  if (recipients.length === 0) return [];
  const found: Mixed[] = [];
  for (const part of content)
    for (const source of sourcesOf(file, part.value)) {
      if (!source.loop) continue;
      const beside = recipients.filter((each) => each.loop === source.loop && each.at !== source.at);
      if (beside.length === 0) continue;
      const answers = beside.map((each) => compare(file, source, each));
      if (!answers.every((answer) => answer === "different")) continue;
      const other = beside[0]!;
      // The loop's own element belongs; what is read beside it does not.
      const stranger = source.kind === "element" || standsOutside(file, mail, source, other) ? other : source;
      if (stranger.kind === "element") continue;
      const apart = source.lineup!.base !== other.lineup!.base && stranger.kind !== "cell";
      const isAnyones =
        isPool(file, stranger) && !isFetchedFor(file, stranger, other) && !saysWhose(file, stranger, other);
      if (apart && isAnyones) continue;
      const separate = apart && !wereInStep(file, source.lineup!, other.lineup!);
      // One report for a list in a message; its other readings go along.
      const known = found.find(
        (each) =>
          each.source?.kind === "indexed" &&
          stranger.kind === "indexed" &&
          file.textOf(each.at) === file.textOf(stranger.at),
      );
      if (known) {
        if (!stranger.zipped && known.at !== stranger.at) known.also = [...(known.also ?? []), stranger.at];
        continue;
      }
      found.push({
        kind: stranger.kind === "cell" ? "row" : separate ? "separate" : "shifted",
        // Two lists that do not belong side by side are shown where they are zipped.
        at: stranger.zipped ? stranger.list : stranger.at,
        name: shortText(file, stranger.kind === "cell" ? stranger.at : stranger.list),
        steps: stepsFor(file, stranger, stranger === source ? other : source),
        recipient: stranger === source ? other : source,
        source: stranger,
      });
    }
  return found;
}

/** Of two positions the one that is read in the message itself is shown: the other was given a name before. */
const standsOutside = (file: SourceFile, { call }: Mail, one: Source, other: Source): boolean =>
  other.kind !== "element" && !contains(call, one.at) && contains(call, other.at) && !countsLoop(file, other);

/** `for (let i = 0; i < people.length; i++)`, or up to a name for it: the list whose length ends the loop is at home in it. */
const countsLoop = (file: SourceFile, { list, loop }: Source): boolean =>
  loop?.type === "ForStatement" &&
  loop.test !== null &&
  [loop.test, ...identifiersIn(file, loop.test).map((each) => valueBehind(file, each))].some((each) =>
    file.textOf(each).includes(`${file.textOf(list)}.length`),
  );

function compare(file: SourceFile, one: Source, other: Source): "same" | "different" | "unknown" {
  const whole = wholeLists(file, one, other);
  if (whole) return correspondence(file, ...whole);
  const answer = correspondence(file, one.lineup, other.lineup, other.ahead - one.ahead);
  const together = one.lineup?.base === other.lineup?.base || one.lineup?.made === "parameter";
  return answer === "different" && together && (one.scaled || other.scaled) ? "unknown" : answer;
}

/**
 * `seats[from + i]` beside the element of `winners.slice(from, to)`, or of a part of `winners`: the position is one of the
 * whole list, if the offset is that part's.
 */
function wholeLists(file: SourceFile, one: Source, other: Source): [Lineup, Lineup] | null {
  const [counted, part] = one.scaled ? [one, other] : [other, one];
  const last = part.lineup?.changes.at(-1);
  if (!counted.scaled || part.scaled || !counted.lineup || !part.lineup || !last) return null;
  if (!isPart(file, last)) return null;
  const whole = { ...part.lineup, changes: part.lineup.changes.slice(0, -1) };
  return counted === one ? [counted.lineup, whole] : [whole, counted.lineup];
}

const pool = new Set(POOL_WORDS);

/** Holds for lists of which any element will do: coupon codes, wordings. */
function isPool(file: SourceFile, source: Source): boolean {
  const head = wordsOf(file.textOf(source.list)).at(-1) ?? "";
  if (pool.has(head)) return true;
  const member = wrapped(source.at).parent;
  const key = member?.type === "MemberExpression" && member.object === source.at ? keyOf(member) : null;
  return key !== null && pool.has(wordsOf(key).at(-1) ?? "");
}

/** `select member_id, code from coupons` beside `member`, `{ memberId: string; code: string }[]` beside `members`: each is somebody's. */
function saysWhose(file: SourceFile, stranger: Source, other: Source): boolean {
  const made = stranger.lineup?.at;
  const said = made ? `${file.textOf(made)} ${declaredText(file, made)}` : "";
  return [other.at, other.list].some((each) => {
    const name = (identifiersIn(file, each)[0]?.name ?? "").replace(/s$/, "");
    return name.length > 3 && new RegExp(`(?<![a-z])${name}_?id\\b${NOBODYS}`, "i").test(said);
  });
}

/** `where: { memberId: null }`, `member_id is null`: those that belong to nobody yet. */
const NOBODYS = "(?![\"'`]?\\s*(?::|=+|is)\\s*null)";

/** How the function that a call runs, or a parameter, is declared. */
function declaredText(file: SourceFile, node: Node): string {
  const inner = unwrap(node);
  const name = isCallLike(inner) ? unwrap(inner.callee) : inner;
  const root = name.type === "MemberExpression" ? unwrap(name.object) : name;
  const variable = root.type === "Identifier" ? variableOf(file, root) : null;
  const [declared] = variable?.identifiers ?? [];
  return declared ? file.textOf(declared as unknown as Node).slice(0, 400) : "";
}

/** Holds for what was asked for with those of the other list: `where: { memberId: { in: members.map((m) => m.id) } }`. */
const isFetchedFor = (file: SourceFile, stranger: Source, other: Source): boolean =>
  stranger.lineup !== null && other.lineup !== null && isAskedFor(file, stranger.lineup, other.lineup);

function stepsFor(file: SourceFile, stranger: Source, other: Source): Mixed["steps"] {
  const steps: { at: Node; says: Bilingual }[] = [];
  const tell = (lineup: Lineup | null, source: Source): void => {
    if (!lineup) return;
    for (const change of lineup.changes)
      steps.push({
        at: change.at,
        says: { en: "order or number of elements changes here", ja: "ここで並び順か件数が変わります" },
      });
    if (lineup.changes.length === 0)
      steps.push({
        at: source.list,
        says: {
          en: `positions of \`${shortText(file, source.list)}\``,
          ja: `\`${shortText(file, source.list)}\` の位置で読まれます`,
        },
      });
  };
  tell(other.lineup, other);
  tell(stranger.lineup, stranger);
  return steps.slice(0, 5);
}

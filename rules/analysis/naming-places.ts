import { ADDRESS_TO_FILL_IN, WHOSE_NAMES } from "../models/credential-names.js";
import {
  GUESSED_LIST_WORDS,
  PLACEHOLDER_NAMES,
  PLENTY_WORDS,
  REFUSED_LIST_WORDS,
  STAND_IN_WORDS,
} from "../models/placeholders.js";
import {
  BROWSER_KEY_OPTIONS,
  MAP_KEY_OPTIONS,
  MAP_SCRIPTS,
  METERED_KEY_NAMES,
  PAGE_KEY_WORDS,
  PAGE_SERVICES,
  PROJECT_KEY_HOSTS,
  PUBLIC_KEY_NAMES,
} from "../models/exposure.js";
import { SHAPE_CALLS } from "../models/environments.js";
import { EXAMPLE_KEYS } from "../models/test-tools.js";
import type { TSESTree } from "@typescript-eslint/utils";
import { calledName } from "./chains.js";
import type { SourceFile } from "./file.js";
import { memoryOf } from "./memories.js";
import {
  functionAround,
  isCallLike,
  isFunction,
  keyOf,
  nameOf,
  referenceName,
  stringOf,
  wrapped,
  type Node,
} from "./nodes.js";
import { isPersonName, wordsOf } from "./names.js";

/** A Google key that a web page carries: a project's own, of maps. */
export const isBrowserKey = (file: SourceFile, value: string, name: string, place: Node): boolean =>
  isBrowserOption(name, place) ||
  isOfPageService(name, place) ||
  (MAP_KEY_OPTIONS.test(name) && MAP_SCRIPTS.test(file.text)) ||
  (/^AIza/.test(value) &&
    (/map|firebase|places|browser|web|client/i.test(name) ||
      isInMapSettings(place) ||
      (PROJECT_KEY_HOSTS.test(file.text) && !METERED_KEY_NAMES.test(name)) ||
      (place.type === "Property" && hasSibling(place, isProjectSetting))));

const isProjectSetting = (name: string): boolean =>
  /^(?:authDomain|projectId|storageBucket|messagingSenderId|appId|measurementId|vapidKey|discoveryDocs)$/.test(
    name,
  ) || /^(?:google_?)?(?:oauth_?)?client_?id$|maps?_?(?:api_?)?key$/i.test(name);

const pageKeyWords = new Set(PAGE_KEY_WORDS);

/** `window.GOOGLE_MAPS = Object.freeze({ apiKey: "…" })`: settings whose name says what of Google's they are for. */
function isInMapSettings(place: Node): boolean {
  for (let at: Node | undefined = place, depth = 0; at && depth < 8; at = at.parent, depth += 1) {
    if (isFunction(at)) return false;
    const name =
      at.type === "VariableDeclarator" && at.id.type === "Identifier" ? at.id.name
      : at.type === "AssignmentExpression" ? referenceName(at.left)
      : at.type === "Property" && at !== place ? keyOf(at)
      : null; // prettier-ignore
    if (name !== null && wordsOf(name).some((word) => pageKeyWords.has(word))) return true;
  }
  return false;
}

/** `{ siteAnalytics: { token: "…" } }`: what every page of a site tells a service that counts. */
function isOfPageService(name: string, place: Node): boolean {
  const holder = place.type === "Property" ? wrapped(place.parent).parent : undefined;
  return (
    holder?.type === "Property" &&
    PAGE_SERVICES.test(keyOf(holder) ?? "") &&
    !/secret|private|auth|admin|server/i.test(name)
  );
}

/** A key that its name says browsers use: `ALGOLIA_SEARCH_API_KEY`. */
export const isNamedPublic = (name: string): boolean => PUBLIC_KEY_NAMES.test(name);

/** A key whose neighbours say that browsers use it: a search box's `{ appId, apiKey, indexName }`. */
const isBrowserOption = (name: string, place: Node): boolean =>
  place.type === "Property" &&
  BROWSER_KEY_OPTIONS.some(
    (row) => row.key.test(name) && row.beside.every((each) => siblingNames(place).includes(each)),
  );

/** The names of the other properties of an object. */
export function siblingNames(property: TSESTree.Property): string[] {
  const object = property.parent;
  return object.type === "ObjectExpression"
    ? object.properties.flatMap((each) =>
        each.type === "Property" && each !== property ? [keyOf(each) ?? ""] : [],
      )
    : [];
}

const siblingCounts = memoryOf<Node, Map<(name: string) => boolean, number>>();

/** Holds if the name of another property of the object passes; each name of an object is asked once. */
export function hasSibling(property: TSESTree.Property, holds: (name: string) => boolean): boolean {
  const object = property.parent;
  if (object.type !== "ObjectExpression") return false;
  const passes = (each: Node): boolean => each.type === "Property" && holds(keyOf(each) ?? "");
  let counts = siblingCounts.get(object);
  if (!counts) siblingCounts.set(object, (counts = new Map()));
  let count = counts.get(holds);
  if (count === undefined) counts.set(holds, (count = object.properties.filter(passes).length));
  return count > (passes(property) ? 1 : 0);
}

/**
 * `{ teamId: "", keyId: "", privateKey: "…" }`, `{ config: { uri: "https://your-team.…" }, clientSecret: "…" }`: whose it
 * is was left out, or has to be filled in, so it signs nobody in.
 */
export function isNobodys(place: Node): boolean {
  const { parent } = wrapped(place);
  return (
    parent?.type === "Property" &&
    parent.parent.type === "ObjectExpression" &&
    parent.parent.properties.some((each) => {
      if (each.type !== "Property" || each === parent) return false;
      const text = stringOf(each.value);
      if (text === "") return WHOSE_NAMES.test(keyOf(each) ?? "");
      return (
        isFilledInAddress(text) ||
        (each.value.type === "ObjectExpression" &&
          each.value.properties.some(
            (inner) => inner.type === "Property" && isFilledInAddress(stringOf(inner.value)),
          ))
      );
    })
  );
}

const isFilledInAddress = (text: string | null): boolean => text !== null && ADDRESS_TO_FILL_IN.test(text);

/** `{ examples: { headers: { Authorization: "…" } } }`, `SAMPLE_ROWS = { … }`: what shows others how to ask, or to fill in. */
export function isInExample(place: Node): boolean {
  let isPart = false;
  for (let node: Node | undefined = place; node && !isFunction(node); node = node.parent) {
    if (node.type === "Property") {
      if (EXAMPLE_KEYS.test(keyOf(node) ?? "")) return true;
      isPart = true;
    }
    if (node.type === "VariableDeclarator")
      return isPart && node.id.type === "Identifier" && wordsOf(node.id.name).some(saysExample);
  }
  return false;
}

const saysExample = (word: string): boolean => EXAMPLE_KEYS.test(word);

const LABEL_PLACES =
  /^(?:labels?|messages?|strings?|errors?|texts?|copy|translations?|i18n|placeholders?|fields?|columns?|routes?|paths?|names?|tooltips?|hints?|icons?|classes|classnames?|styles?|selectors?|locators?|testids?|events?|actions?|themes?|types?|kinds?|enums?|locales?|lang|titles?|descriptions?|schemas?|docs?|examples?|mutations?|queries|endpoints?|urls?|links?|pages?|steps?|tabs?|menus?|prompts?|questions?|colors?|colours?|keywords?|aliases|attributes?|props|meta|en|ja|fr|de|es|ko|zh|rules?|validators?|patterns?|vectors?)$/;

/** The property or variable an object is the value of. */
export function holderName(place: Node): string {
  if (place.type !== "Property") return "";
  const holder = wrapped(place.parent).parent;
  if (holder?.type === "Property") return keyOf(holder) ?? "";
  return holder?.type === "VariableDeclarator" && holder.id.type === "Identifier" ? holder.id.name : "";
}

/** Inside an object or variable that holds labels, names or schemas. */
export function isLabelPlace(place: Node): boolean {
  for (let node: Node | undefined = place, depth = 0; node && depth < 10; node = node.parent, depth += 1) {
    if (isFunction(node) && depth > 0) return false;
    const name =
      node === place ? null
      : node.type === "Property" || node.type === "PropertyDefinition" ? keyOf(node)
      : node.type === "VariableDeclarator" && node.id.type === "Identifier" ? node.id.name
      : null; // prettier-ignore
    const last = name === null ? undefined : wordsOf(name).at(-1);
    if (last !== undefined && (LABEL_PLACES.test(last) || LABEL_PLACES.test(name!.toLowerCase())))
      return true;
    if (node.type === "ThrowStatement") return true;
    // What a form starts with is sent as it stands.
    if (node.type === "JSXAttribute")
      return !/^(?:initial|default)(?:Values?|Data|State)$/.test(String(node.name.name));
  }
  return false;
}

/**
 * Inside an event as a service sends it, `{ event_id, event_type, data: { token } }`: its tokens tell the event from
 * others, or were checked by whoever wrote the sample down.
 */
export function isEventPlace(place: Node): boolean {
  for (let node: Node | undefined = place, depth = 0; node && depth < 12; node = node.parent, depth += 1) {
    if (isFunction(node)) return false;
    if (node.type === "Property" && node.parent.type === "ObjectExpression" && hasSibling(node, namesEvent))
      return true;
  }
  return false;
}

/** In a record as another service sends it, with all it knows: `{ id, created_at, …, cart_token }`. */
export function isRecorded(place: Node): boolean {
  for (let node: Node | undefined = place; node && !isFunction(node); node = node.parent)
    if (node.type === "ObjectExpression" && node.properties.length >= 10) {
      const names = node.properties.flatMap((each) => (each.type === "Property" ? (keyOf(each) ?? []) : []));
      if (
        names.some((name) => /^(?:_?id|uuid)$/i.test(name)) &&
        names.some((name) => /(?:_at|[a-z]At)$/.test(name))
      )
        return true;
    }
  return false;
}

const namesEvent = (name: string): boolean => /^event(?:_?(?:id|type|name|time))?$/i.test(name);

/** Inside a list of values that nobody may use: `WEAK_DEFAULTS`, `forbiddenPasswords`, `PLACEHOLDER_SECRETS`. */
export function isRefusedList(place: Node): boolean {
  for (let node: Node | undefined = place, depth = 0; node && depth < 8; node = node.parent, depth += 1) {
    if (isFunction(node)) return false;
    const name =
      node.type === "VariableDeclarator" && node.id.type === "Identifier" ? node.id.name
      : node.type === "Property" || node.type === "PropertyDefinition" ? keyOf(node)
      : null; // prettier-ignore
    if (name !== null && wordsOf(name).some((word) => REFUSING_WORDS.has(word))) return true;
  }
  return false;
}

/** A list that somebody goes through to find the value in use: `possibleSecrets`, `candidateKeys`. */
export function isGuessList(list: Node): boolean {
  const name = referenceNameOfHolder(list);
  return name !== null && wordsOf(name).some((word) => GUESSING_WORDS.has(word));
}

function referenceNameOfHolder(list: Node): string | null {
  const { parent } = wrapped(list);
  if (parent?.type === "VariableDeclarator" && parent.id.type === "Identifier") return parent.id.name;
  return parent?.type === "Property" ? keyOf(parent) : null;
}

const GUESSING_WORDS = new Set(GUESSED_LIST_WORDS);
const REFUSING_WORDS = new Set(REFUSED_LIST_WORDS);
const PLENTY = new Set(PLENTY_WORDS);

/** A list that a policy asks before it accepts a new password: `COMMON_PASSWORDS`, or any list in `isWeakPassword`. */
export function isPolicyList(list: Node, asked: Node): boolean {
  const fn = functionAround(asked);
  return [referenceName(list), fn ? nameOf(fn) : null].some((name) =>
    wordsOf(name ?? "").some((word) => REFUSING_WORDS.has(word) || PLENTY.has(word)),
  );
}

/** In a function whose name says that it looks for values nobody may use: `rotateKnownDefaults`. */
export function standsInPolicy(node: Node): boolean {
  const fn = functionAround(node);
  const words = wordsOf((fn && nameOf(fn)) ?? "");
  return words.some((word) => REFUSING_WORDS.has(word)) && !words.every(saysWhoIsKnown);
}

/** A word of `isKnown`, `isKnownMember`: who is known comes in, where a known password is refused. */
const saysWhoIsKnown = (word: string): boolean => /^(?:is|are|known)$/.test(word) || isPersonName(word);

/** In an object that only shows its form: `{ username: "username2", password: "password2" }`, or a server nobody can have. */
export function isFilledOut(property: TSESTree.Property, value: Node): boolean {
  const object = property.parent;
  if (object.type !== "ObjectExpression") return false;
  const digits = sayingItself(property, value);
  const isDemo = /^demo$/i.test(stringOf(value) ?? "");
  return object.properties.some((each) => {
    if (each.type !== "Property" || each === property) return false;
    const text = stringOf(each.value);
    if (text === null) return false;
    return (
      (digits !== null && digits === sayingItself(each, each.value)) ||
      // The account that everybody is asked to try.
      (isDemo && /^demo(?:$|@)/i.test(text)) ||
      (/^(?:url|uri|host|hostname|server|endpoint)$/i.test(keyOf(each) ?? "") && NOBODYS_HOST.test(text))
    );
  });
}

/** The digits behind a value that repeats its property's name; null for other values. */
function sayingItself(property: TSESTree.Property, value: Node): string | null {
  const text = stringOf(value);
  const key = keyOf(property)?.toLowerCase() ?? "";
  if (text === null || key === "" || !text.toLowerCase().startsWith(key)) return null;
  const rest = text.slice(key.length);
  return /^\d+$/.test(rest) ? rest : null;
}

/** Names that no host has, not even in an example: RFC 2606. */
const NOBODYS_HOST = /(?:^|[/@.])[\w-]+\.invalid(?=[:/]|$)/i;

/** Inside a call that describes a shape: `z.object`, `defineMessages`, `t(…)`, `new Schema`. */
export function isSchemaPlace(place: Node): boolean {
  for (
    let node: Node | undefined = place.parent, depth = 0;
    node && depth < 6;
    node = node.parent, depth += 1
  ) {
    if (isFunction(node)) return false;
    if (!isCallLike(node)) continue;
    const name = calledName(node);
    if (SHAPE_CALLS.test(name)) return true;
  }
  return false;
}

const standIns = new Set(STAND_IN_WORDS);

/** The value of a constant that says it stands for a value which is not there: `SKIP_TOKENS_SENTINEL`. */
export function standsForNone(node: Node): boolean {
  const { parent } = wrapped(node);
  return (
    parent?.type === "VariableDeclarator" &&
    parent.id.type === "Identifier" &&
    wordsOf(parent.id.name).some((word) => standIns.has(word))
  );
}

const placeholderNames = new Set(PLACEHOLDER_NAMES);

/** The value of a constant that says it fills a place: who compares with it asks whether there is a value. */
export function fillsPlace(node: Node): boolean {
  const { parent } = wrapped(node);
  return (
    parent?.type === "VariableDeclarator" &&
    parent.id.type === "Identifier" &&
    wordsOf(parent.id.name).some((word) => placeholderNames.has(word))
  );
}

/** Literals inside types are no values. */
export function isInType(node: Node): boolean {
  const parent = node.parent;
  return (
    parent?.type === "TSLiteralType" ||
    parent?.type === "ImportDeclaration" ||
    parent?.type === ("TSTemplateLiteralType" as never)
  );
}

/** The names of the variable, property and function a node stands in. */
export function nameAround(node: Node): string {
  const names: string[] = [];
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (parent.type === "VariableDeclarator" && parent.id.type === "Identifier") names.push(parent.id.name);
    else if (parent.type === "Property") names.push(keyOf(parent) ?? "");
    else if (isFunction(parent)) {
      names.push(nameOf(parent) ?? "");
      break;
    }
  }
  return names.join(" ");
}

import {
  AMBIGUOUS_KEYS,
  FALSE_FRIENDS,
  FALSE_FRIENDS_OF_WEAK,
  OWNER_WORDS,
  PASSWORD_NAMES,
  PASSWORD_VERBS,
  SECRET_NAMES,
  TOKEN_NAMES,
  TRAILING_WORDS,
  WEAK_NAMES,
} from "../models/credential-names.js";
import {
  ABSENT_VALUES,
  ALGORITHM_NAMES,
  DUMMY_STARTS,
  DUMMY_WORDS,
  FILLER_WORDS,
  INTERFACE_WORDS,
  KEY_STAND_INS,
  NOTORIOUS_PASSWORDS,
  TEST_WORDS,
} from "../models/placeholders.js";
import {
  JWT_SHAPE,
  MADE_UP_PAYLOAD,
  providers,
  PUBLIC_SHAPES,
  type ProviderRow,
} from "../models/providers.js";
import { wordsOf } from "./names.js";
import { wordTest } from "./word-tests.js";

/** What a name says a value is. */
export interface CredentialName {
  kind: "password" | "secret" | "token" | "weak";
  /** A word in front says whose it is: `staffPassword`, `dbPassword`. */
  owned: boolean;
}

const joined = (names: readonly string[]): Set<string> =>
  new Set(names.map((name) => name.replaceAll(" ", "")));

const kinds: readonly (readonly [CredentialName["kind"], Set<string>])[] = [
  ["password", joined(PASSWORD_NAMES)],
  ["token", joined(TOKEN_NAMES)],
  ["secret", joined(SECRET_NAMES)],
  ["weak", joined(WEAK_NAMES)],
];
const ambiguous = joined(AMBIGUOUS_KEYS);
const trailing = new Set(TRAILING_WORDS);
const falseFriends = new Set(FALSE_FRIENDS);
const passwordVerbs = new Set(PASSWORD_VERBS);
const weakFriends = new Set(FALSE_FRIENDS_OF_WEAK);
const owners = new Set(OWNER_WORDS);
const absent = new Set(ABSENT_VALUES);
const dummies = new Set(DUMMY_WORDS);
const interfaceWords = new Set(INTERFACE_WORDS);
const notorious = new Set(NOTORIOUS_PASSWORDS);
const testWords = new Set(TEST_WORDS);
const fillerWords = new Set(FILLER_WORDS);

/** The shortest names of credentials that are part of all others: `pass` of `password` and `smtp pass`. */
const STEMS = new RegExp(shortestOf(kinds.flatMap(([, names]) => [...names])).join("|"), "i");

/** Those of a list's names that no other one is part of. */
function shortestOf(names: readonly string[]): string[] {
  const shortest: string[] = [];
  for (const name of names.toSorted((a, b) => a.length - b.length))
    if (!shortest.some((part) => name.includes(part))) shortest.push(name);
  return shortest;
}

/**
 * Holds unless a word cannot name a credential, whatever its last words are: it has none of the names' letters in a
 * row. Cheap, because most words of a file end here.
 */
export function mayNameCredential(word: string): boolean {
  // Several questions about a word begin with this one.
  if (word !== lastAsked) {
    lastAnswer = hasStem(word);
    lastAsked = word;
  }
  return lastAnswer;
}

let lastAsked = "";
let lastAnswer = false;

const hasStem = (word: string): boolean =>
  /^[a-z\d]+$/i.test(word)
    ? STEMS.test(word)
    : // Beyond ASCII, letters and separators are told apart by `wordsOf` only.
      /[^\x00-\x7f]/.test(word) || STEMS.test(word.replace(/[^a-z\d]+/gi, ""));

const nameCache = new Map<string, CredentialName | null>();

/** What a variable, property, parameter or environment name says it holds; null when it is no credential. */
export function credentialName(name: string): CredentialName | null {
  const known = nameCache.get(name);
  if (known !== undefined) return known;
  const found = mayNameCredential(name) ? readName(name) : null;
  if (nameCache.size > 20_000) nameCache.clear();
  nameCache.set(name, found);
  return found;
}

const LONGEST_NAME = 120;

/** Names are short: a long text is no property, variable or header, whatever it ends with. */
export const isName = (word: string): boolean => word.length <= LONGEST_NAME;

/** Holds if anything in the file is named like a credential. */
export const namesCredential = wordTest(
  (word) => isName(word) && credentialName(word) !== null,
  mayNameCredential,
);

/** `csrfToken`, `pageToken`: what another word in front makes of a token. */
const isTokenOf = (kind: "token" | "weak", word: string): boolean =>
  word === "csrf" || word === "xsrf" || (kind === "weak" && weakFriends.has(word));

function readName(name: string): CredentialName | null {
  const words = [...wordsOf(name)];
  while (words.length > 1 && (/^\d+$/.test(words.at(-1)!) || trailing.has(words.at(-1)!))) words.pop();
  for (let length = Math.min(3, words.length); length >= 1; length -= 1) {
    const tail = words.slice(-length).join("");
    for (const [kind, names] of kinds) {
      if (!names.has(tail)) continue;
      const front = words.slice(0, -length);
      // `serviceKey` is a name to find a service by as often as a key to it.
      if (ambiguous.has(tail) && !isConstantName(name)) return { kind: "weak", owned: false };
      if (
        front.some(
          (word) =>
            falseFriends.has(word) ||
            (kind === "password" ? passwordVerbs.has(word) : kind !== "secret" && isTokenOf(kind, word)),
        )
      )
        return null;
      return { kind, owned: front.length > 0 && front.some((word) => owners.has(word)) };
    }
  }
  return gluedName(words);
}

/** `PGPASSWORD`, `dbpassword`, `clientsecret`: words written together. */
function gluedName(words: readonly string[]): CredentialName | null {
  const glued =
    /^([a-z]{2,10})(password|passwd|passphrase|secret|apikey|secretkey|accesstoken|authtoken)$/.exec(
      words.at(-1) ?? "",
    );
  if (!glued || words.some((word) => falseFriends.has(word)) || falseFriends.has(glued[1]!)) return null;
  if (/^(?:new|old|no|has|set|get|is|un|my|re|user|verify|enter|show|hide|check)$/.test(glued[1]!))
    return null;
  const kind = /pass/.test(glued[2]!) ? "password" : /secret/.test(glued[2]!) ? "secret" : "token";
  return { kind, owned: owners.has(glued[1]!) };
}

/**
 * `setPassword(accountId, hash)`: whose password it is. `hash(resetToken)`, `hash(user.email)`: a token, a code or an
 * address is kept like a password.
 */
export const isNoPassword = (name: string): boolean =>
  /^(?:id|uuid|uid|guid|user|person|account|member|customer|e?mail|username|name|address|phone|tel|mobile|ip|token|code|otp|nonce)$/.test(
    wordsOf(name).at(-1) ?? "",
  );

/** Words of a value, with glued pieces split as a reader would: `auth/wrong-password` → auth, wrong, password. */
const valueWords = (value: string): readonly string[] => wordsOf(value);

/** Holds for nothing, masks and "not set": what stands where no value is. */
export function isAbsent(value: string): boolean {
  const text = value.trim().toLowerCase();
  return (
    absent.has(text) ||
    /^(?:(?:^|[-_ ])(?:no|not|un)[-_ ]?(?:defined|set|configured|provided|available|specified))+$/.test(
      text,
    ) ||
    /^[0-]{8,}$/.test(text) ||
    /^(?:[*•●○·.x#_?\-=~]+|(.)\1{3,}|<[^>]*>)$/iu.test(text) ||
    /^[*•●x.]{3,}/i.test(text)
  );
}

/** Holds for slots that a template fills, and names of where the value is. */
export const isReference = (value: string): boolean => isFilledLater(value) || isPath(value);

const isPath = (value: string): boolean =>
  /^\/?(?:[\w.-]+\/){2,}[\w.-]+$/.test(value) && !/[A-Z].*\d|\d.*[A-Z]/.test(value);

/** Holds for a path that can only be a file's: from the root, or with an ending. A key that a library takes as it is may have slashes, too. */
const isFilePath = (value: string): boolean => isPath(value) && /^\/|\.\w{1,5}$/.test(value);

/** Holds for what another program puts the value in the place of. */
function isFilledLater(value: string): boolean {
  return (
    /\{\{.*\}\}|\$\{|\$\(|%[A-Z_]+%|^%s$|__[A-Z][A-Z_]*__|^@[\w.-]+@$|#\{|^\$[A-Z_]+$|^\[[^\]]*\]$|^\{[^}]*\}$|^<.*>$|<[a-z][\w -]*>/i.test(
      value,
    ) ||
    /^(?:process\.env|import\.meta|env[.:(]|arn:aws|op:\/\/|vault[:[/]|ref\+|file:|ENC\(|\{cipher\}|encrypted:|secretsmanager:|ssm:|aws-ssm:|gcp:|azure-key-vault:|keyvault)/i.test(
      value,
    ) ||
    /^projects\/[^/]+\/secrets\//.test(value)
  );
}

/** Holds for names of constants and variables: `DB_PASSWORD`, `ACCESS_TOKEN_EXPIRED`. */
export const isConstantName = (value: string): boolean => /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value);

/** Holds for values that ask to be replaced. */
export function isPlaceholder(value: string): boolean {
  if (isAbsent(value) || isReference(value) || isConstantName(value)) return true;
  const text = value.trim().toLowerCase();
  if (
    /^(?:your|insert|enter|put|replace|paste|fill|set|add)[ _\-.a-z]*(?:here|your|key|secret|token|password|value|me|this)?$/.test(
      text,
    ) &&
    DUMMY_STARTS.some((start) => text.startsWith(start))
  )
    return true;
  if (
    /change[ _-]?(?:me|it|this)|replace[ _-]?(?:me|this|with)|x{4,}|\.{3}|…|not[ _-]?(?:a[ _-]?)?real|foo-?bar|place-?holder|not[ _-]?used|\bunused\b|ここに|入力|ダミー|サンプル/.test(
      text,
    )
  )
    return true;
  if (/(.)\1{7,}/.test(text)) return true;
  return valueWords(value).some((word) => dummies.has(word));
}

/** Holds for values that ask for the real one: `your-password`, `PASSWORD`; not for `changeme`, which people leave as it is. */
export function asksForValue(value: string): boolean {
  const text = value.trim();
  return (
    isReference(text) ||
    /^[*•●x.]{3,}/i.test(text) ||
    (/^[A-Z]{3,}$/.test(text) && isInterfaceText(text)) ||
    valueWords(text).some((word) => /^(?:your|yours|placeholder|here|redacted|insert)$/.test(word))
  );
}

/** Holds for values that are public by design, whatever they are called. */
export function isPublic(value: string): boolean {
  if (PUBLIC_SHAPES.some((shape) => shape.test(value)) || wasShortLived(value) || isCutKey(value))
    return true;
  return JWT_SHAPE.test(value) && saysNothing(payloadOf(value));
}

/** Holds for claims that let nobody in: an anonymous role, or those of a token that was made up. */
const saysNothing = (payload: string): boolean =>
  /"role"\s*:\s*"anon"/.test(payload) || MADE_UP_PAYLOAD.test(payload);

/** Holds for a private key that is shorter than it says in its first bytes (X.690, 8.1.3): a stand-in in a form. */
function isCutKey(value: string): boolean {
  const body = /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----([\s\S]*?)-----END/.exec(
    value.replaceAll("\\n", "\n"),
  )?.[1];
  const length = body === undefined ? null : /^\s*MII([A-Za-z0-9+/]{3})/.exec(body)?.[1];
  if (body === undefined || length == null) return false;
  // `30 82 hi lo`: the length of what follows; the first two bits of `hi` are in "MII".
  const bits = [...length].reduce((sum, letter) => sum * 64 + BASE64.indexOf(letter), 0);
  const declared = bits >> 4;
  return body.replace(/\s/g, "").length * 0.75 < declared * 0.9;
}

const DAY_SECONDS = 24 * 60 * 60;

/** Holds for a JWT that was good for a day at most: it opens nothing by the time somebody reads it. */
function wasShortLived(value: string): boolean {
  if (!JWT_SHAPE.test(value)) return false;
  const payload = payloadOf(value);
  const [issued, ends] = ["iat", "exp"].map(
    (name) => new RegExp(`"${name}"\\s*:\\s*(\\d+)`).exec(payload)?.[1],
  );
  return issued !== undefined && ends !== undefined && Number(ends) - Number(issued) <= DAY_SECONDS;
}

/** Holds for a JWT that says it is a service's own: Supabase's `service_role`. */
export const isPrivilegedToken = (value: string): boolean =>
  /^sb_secret_/.test(value) ||
  (JWT_SHAPE.test(value) && /"role"\s*:\s*"service_role"/.test(payloadOf(value)));

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The payload of a JWT as text; only ASCII is needed. */
const payloadOf = (token: string): string => decodedBase64(token.split(".")[1] ?? "");

/** Base64 as text; only ASCII is needed. */
export function decodedBase64(encoded: string): string {
  const body = encoded.replaceAll("-", "+").replaceAll("_", "/");
  let bits = 0;
  let buffer = 0;
  let text = "";
  for (const character of body) {
    const index = BASE64.indexOf(character);
    if (index < 0) break;
    buffer = ((buffer << 6) | index) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      text += String.fromCharCode((buffer >> bits) & 0xff);
    }
  }
  return text;
}

/** Shannon entropy in bits per character. */
export function entropyOf(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let entropy = 0;
  for (const count of counts.values()) entropy -= (count / value.length) * Math.log2(count / value.length);
  return entropy;
}

/** One expression for the formats of all providers and of web tokens: most values have none. */
const FORMATS = [...providers.map((row) => row.shape), JWT_SHAPE];
const PLAIN_FORMATS = new RegExp(
  FORMATS.flatMap((shape) => (shape.flags === "" ? [shape.source] : [])).join("|"),
);
const OTHER_FORMATS = FORMATS.filter((shape) => shape.flags !== "");

const hasFormat = (value: string): boolean =>
  PLAIN_FORMATS.test(value) || OTHER_FORMATS.some((shape) => shape.test(value));

/** The provider whose token format the value has; null for none, and for made-up or public values. */
export function providerOf(value: string): ProviderRow | null {
  if (value.length < 12 || value.length > 8000) return null;
  if (!hasFormat(value) || isPublic(value)) return null;
  for (const row of providers) {
    if (!row.shape.test(value)) continue;
    const body = value.replace(/^[\s\S]*?(?:PRIVATE KEY-----|[_.:/-](?=[^_.:/-]{8}))/, "");
    if (
      /x{4,}|example|your|placeholder|dummy|fake|mock|redacted|sample|\.\.\.|…|<|0{6,}|12345678|abcdefgh/i.test(
        value,
      ) ||
      entropyOf(body) < 2.8
    )
      return null;
    return row;
  }
  return JWT_SHAPE.test(value) && isPrivilegedToken(value)
    ? { provider: "Supabase", shape: JWT_SHAPE, env: "SUPABASE_SERVICE_ROLE_KEY" }
    : null;
}

/** Holds for values with a structure that is not a secret's: addresses, paths, selectors, versions, tables, media. */
export function isStructured(value: string): boolean {
  const text = value.trim();
  return (
    /^(?:[a-z][a-z\d+.-]*:\/\/|mailto:|data:|blob:|urn:|javascript:|about:|tel:|#|\.{1,2}\/|~\/|\/|@\/|\*|\[|\{|\(|<|\^|&|\?)/i.test(
      text,
    ) ||
    /^(?:sha\d{3}-|sha\d{1,3}:|md5[-:]|\$\d?[a-z]+\$|v?\d+(?:\.\d+)+(?:-[\w.]+)?$|rgba?\(|hsla?\(|var\(|calc\(|M\d)/i.test(
      text,
    ) ||
    /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text) ||
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ||
    /^[a-z]+(?:\.[a-z][\w-]*){2,}$/i.test(text) ||
    // `system_limit.limit_exceeded`: a code of words; and what signs or encrypts, by name.
    (/^[a-z]+(?:_[a-z]+)*\.[a-z]+(?:_[a-z]+)*$/.test(text) && text.includes("_")) ||
    // `X-Proxy-Shared-Secret`: the name of a header.
    /^[A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]*){2,}$/.test(text) ||
    // `host;x-date`: names in a list.
    /^[a-z][\w-]*(?:;[a-z][\w-]*)+$/i.test(text) ||
    ALGORITHM_NAMES.test(text) ||
    /^\d{4}-\d\d(?:-\d\d|$)/.test(text) ||
    /^[\w-]+\.(?:json|pem|key|txt|env|ya?ml|[cm]?[jt]sx?|html?|css|png|svg|crt|cer|p12|pfx|vue|md|sql|sh)$/i.test(
      text,
    ) ||
    /^(?:[a-z]+\/[\w.+-]+|[a-z]{2}[-_][A-Z]{2})$/.test(text) ||
    /^(?:[a-zA-Z][\w-]*:)+[a-zA-Z*][\w-]*$/.test(text) ||
    /(?:^|\s)(?:input|button|form)\[|\[[\w-]+[~|^$*]?=|::?[a-z-]+\(/.test(text) ||
    /=>|\bfunction\b|[;{}]\s*$/.test(text) ||
    isCharacterTable(text)
  );
}

/** Alphabets and lookup tables: (nearly) every character once, and either in order or all of an alphabet's. */
const isCharacterTable = (text: string): boolean =>
  (text.length >= 20 &&
    new Set(text).size >= text.length - 1 &&
    (text.length >= 50 || longestRun(text) >= 4)) ||
  /^(?:0123456789|abcdefghij|ABCDEFGHIJ|1234567890|qwertyuiop)/.test(text);

/** The longest stretch of characters that follow each other: `cdefg` has 5. */
function longestRun(text: string): number {
  let longest = 1;
  let run = 1;
  for (let index = 1; index < text.length; index += 1) {
    run = text.charCodeAt(index) === text.charCodeAt(index - 1) + 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** Holds for values made of the words of interfaces and protocols only, or that only repeat their own name. */
export function isInterfaceText(value: string, name = ""): boolean {
  const words = valueWords(value);
  if (words.length === 0) return true;
  const own = new Set(wordsOf(name));
  return words.every(
    (word) =>
      interfaceWords.has(word) ||
      own.has(word) ||
      (/^\d$/.test(word) && words.length > 2) ||
      word.length === 1,
  );
}

const hasLetter = (value: string): boolean => /\p{L}/u.test(value);
const hasDigit = (value: string): boolean => /\d/.test(value);

/** Holds for text in a language: spaces between words, or letters no password field is asked for. */
export const isProse = (value: string): boolean =>
  /\s/.test(value.trim()) ||
  /[^\u0020-\u007e]/.test(value) ||
  (/^[A-Z][a-z]+[?!:.]*$/.test(value) && !hasDigit(value));

/** Holds if a value looks made by a machine: long, mixed, no words to read. */
export function looksRandom(value: string): boolean {
  if (value.length < 16 || /\s/.test(value) || isStructured(value)) return false;
  if (/^[0-9a-f]+$/i.test(value)) return value.length >= 20 && hasDigit(value) && entropyOf(value) > 2.8;
  if (!/^[\w+/=.~:!@#$%^&*-]+$/.test(value)) return false;
  const letters = value.replace(/[^A-Za-z]/g, "");
  const changes = (value.match(/[a-z][A-Z]|[A-Z]{2}[a-z]|\d[A-Za-z]|[A-Za-z]\d/g) ?? []).length;
  return letters.length > 0 && hasDigit(value) && changes >= value.length / 6 && entropyOf(value) > 3.4;
}

/** Holds if a value could be a password a person chose: letters with digits, or several signs. */
export const looksChosen = (value: string): boolean =>
  value.length >= 6 &&
  value.length <= 64 &&
  !/\s/.test(value) &&
  hasLetter(value) &&
  (hasDigit(value) || /[a-zA-Z][!@#$%^&*+=]/.test(value));

/** How sure the place is that the value is a credential. */
export type Certainty =
  /** a library takes it as one, or a login is compared with it */
  | "sure"
  /** a name says so, with a word for whose it is or a login beside it */
  | "likely"
  /** only a name says so */
  | "named"
  /** a name says something like it */
  | "weak";

/** Decides from the value whether a literal at a place of some certainty is a credential. */
export function isSecretValue(value: string, certainty: Certainty, name: string): boolean {
  const text = value.trim();
  if ((isAbsent(text) && !(certainty === "sure" && /^\d{4,}$/.test(text))) || isPublic(text)) return false;
  if (text.length > 6000) return false;
  if (providerOf(text)) return true;
  if (saysInvalid(text)) return false;
  if (certainty === "sure") return !isFilledLater(text) && !isFilePath(text) && !/^https?:\/\//.test(text);
  const kind = credentialName(name)?.kind;
  // `password1` is made of an interface's word and still opens the staff room.
  const numbered = kind === "password" && certainty === "likely" && /^[a-z]+\d+$/i.test(text);
  if (
    isPlaceholder(text) ||
    isProse(text) ||
    (!numbered && isInterfaceText(text, name)) ||
    (isStructured(text) && !isUuidKey(text, name))
  )
    return false;
  // A private key is long, and no words: `privateKey = "test-private-key"` opens nothing.
  if (/private_?key$/i.test(name) && !looksRandom(text) && !/BEGIN|^[\w+/=]{40,}$/.test(text)) return false;
  // `password: "da39a3ee…"`: what a table keeps of a password, not the password.
  if (kind === "password" && /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text)) return false;
  if (kind !== "password" && (isIdentifier(text) || (certainty === "named" && isStandInKey(text))))
    return false;
  const digitsOnly = /^\d+$/.test(text);
  if (digitsOnly) return kind === "password" && text.length >= 4 && text.length <= 12 && certainty !== "weak";
  if (looksRandom(text)) return true;
  switch (certainty) {
    case "likely":
      return text.length >= 3 && text.length <= 128 && !isRoute(text);
    case "named":
      return kind === "password"
        ? looksChosen(text) || (text.length >= 6 && !isRoute(text) && /^[a-z]+-?pass\d*$/i.test(text))
        : looksChosen(text) && text.length >= 8;
    case "weak":
      return (
        looksChosen(text) && text.length >= 8 && /[A-Z]/.test(text) && /[a-z]/.test(text) && /\d/.test(text)
      );
  }
}

/** `sk_live_secret_1234567890abcdef`, `refresh-test-123`: what somebody typed where a service's key goes. */
const isStandInKey = (text: string): boolean => KEY_STAND_INS.test(text);

/** `R7BrandEnricherService`: three words and more, written as the name of a class or a function. */
const isIdentifier = (text: string): boolean =>
  /^[A-Za-z][a-z\d]*(?:[A-Z][a-z]{2,}){2,}$/.test(text) &&
  text.replace(/\D/g, "").length <= 2 &&
  /^(?:[A-Za-z][a-z\d]*)?(?:[A-Z][a-z]*[aeiouy][a-z]*)+$/.test(text) &&
  !/secret|pass|token|key/i.test(text);

const isUuidKey = (text: string, name: string): boolean =>
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) &&
  /api[-_]?key|secret|access[-_]?token|auth[-_]?token|api[-_]?token/i.test(name);

const isRoute = (text: string): boolean => /^[a-z]+(?:[A-Z][a-z]+)+$/.test(text) && text.length > 24;

/** Holds for a value that says itself that nothing takes it: `sign({}, "thisTokenIsInvalid")`, `password: "wrong-one"`. */
export const saysInvalid = (value: string): boolean =>
  valueWords(value).some((word) => word === "invalid" || word === "wrong" || word === "incorrect");

/** Holds for values that tests and examples make up: a word of tests in them, nothing but filler, or digits. */
export function isMadeUp(value: string): boolean {
  const text = value.trim();
  if (
    isPlaceholder(text) ||
    /_123(?:4\d*)?$|^[a-z]{1,14}-(?:123|456|789|abc|xyz)$|0123456789|asdfghjkl|qwertyuiop/.test(text)
  )
    return true;
  const plain = withoutLeet(encodedText(text) ?? text);
  if (/secret|passw(?:or)?d|apikey|dummy/i.test(plain)) return true;
  const words = valueWords(plain).filter((word) => !/^\d+$/.test(word));
  return (
    words.length === 0 ||
    words.some(
      (word) =>
        testWords.has(word) ||
        /^(?:test|pass|secret|dummy|fake|mock|example|demo|sample|foo|bar)/.test(word) ||
        /(?:test|pass|password|secret|token|key)$/.test(word),
    ) ||
    words.every((word) => word.length === 1 || fillerWords.has(word) || interfaceWords.has(word))
  );
}

/** The text that a value is the base64 of, when it reads as words: `whsec_dGVzdF9zaWduaW5nX3NlY3JldA`. */
function encodedText(value: string): string | null {
  const body = value.replace(/^[a-z]+_/, "");
  if (!/^[A-Za-z\d+/]{16,}={0,2}$/.test(body)) return null;
  const text = decodedBase64(body);
  return /^[a-z\d]+(?:[ _-][a-z\d]+)+$/i.test(text) ? text : null;
}

/** `P@ssw0rd!` as it is read. */
const withoutLeet = (text: string): string =>
  /p[a@]s[s$5]|s[e3]cr[e3]t/i.test(text)
    ? text
        .replace(/@/g, "a")
        .replace(/\$/g, "s")
        .replace(/(?<=[a-z])0(?=[a-z])/gi, "o")
        .replace(/(?<=[a-z])3(?=[a-z])/gi, "e")
    : text;

/** Holds for passwords that lists of forbidden passwords contain. */
export const isNotorious = (value: string): boolean => notorious.has(value.toLowerCase());

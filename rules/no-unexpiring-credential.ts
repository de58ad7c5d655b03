import { DAY } from "./analysis/durations.js";
import { unexpiringIn, type CredentialKind, type Unexpiring } from "./analysis/expiries.js";
import { expiryEdit } from "./analysis/expiry-fixes.js";
import { defineRule, type Remedy } from "./kit/define-rule.js";
import type { Bilingual } from "./incidents/schema.js";

interface Options {
  /** Longest life in days, of everything or per kind. */
  maxDays: number | Partial<Record<"access" | "refresh" | "session" | "link" | "url", number>>;
}

const DEFAULT_DAYS: Readonly<Record<string, number>> = {
  access: 90,
  refresh: 180,
  session: 90,
  link: 90,
  url: 90,
};

const days = { type: "number" as const, minimum: 0 };

const KIND: Readonly<Record<CredentialKind, Bilingual>> = {
  access: { en: "token", ja: "トークン" },
  refresh: { en: "refresh token", ja: "リフレッシュトークン" },
  session: { en: "session", ja: "セッション" },
  link: { en: "link", ja: "リンク" },
  url: { en: "signed address", ja: "署名付きURL" },
  cookie: { en: "cookie", ja: "Cookie" },
};

const limitOf =
  ({ maxDays }: Options) =>
  (kind: CredentialKind): number => {
    const key = kind === "cookie" ? "session" : kind;
    const chosen = typeof maxDays === "number" ? maxDays : (maxDays[key] ?? DEFAULT_DAYS[key] ?? 90);
    return chosen * DAY;
  };

const YEAR_DAYS = 365;

/** A length of time for people: whole years as years, and many years roughly. */
function lengthOf(lasts: number): Bilingual {
  if (lasts < DAY) {
    const hours = Math.max(1, Math.round((lasts / DAY) * 24));
    return { en: hours === 1 ? "1 hour" : `${hours} hours`, ja: `${hours}時間` };
  }
  const count = Math.round(lasts / DAY);
  const years = count / YEAR_DAYS;
  const whole = Math.round(years);
  if (whole >= 2 && (Math.abs(years - whole) < 0.01 || whole >= 10)) {
    const text = whole.toLocaleString("en");
    return { en: `${text} years`, ja: `${text}年間` };
  }
  const text = count.toLocaleString("en");
  return { en: count === 1 ? "1 day" : `${text} days`, ja: `${text}日間` };
}

const incidentOf = (found: Unexpiring): string =>
  found.kind === "link" || found.kind === "url" ? "paletdor-2021" : "reservelink-2018";

export default defineRule<Options>({
  name: "no-unexpiring-credential",
  incidents: ["reservelink-2018", "paletdor-2021"],
  docs: {
    description: {
      en: "Disallow tokens, sessions and links that never end, or end after years",
      ja: "期限のない、または何年も有効なトークン・セッション・リンクを禁止する",
    },
    preset: "recommended",
  },
  worthReading: /token|jwt|sign|session|cookie|expir|redis|KV|maxAge|ttl|magic|invit|reset|sealData/i,
  options: {
    properties: {
      maxDays: {
        description:
          "Longest lifetime in days that is accepted: one number, or one for each kind of credential.",
        anyOf: [
          days,
          {
            type: "object",
            properties: { access: days, refresh: days, session: days, link: days, url: days },
            additionalProperties: false,
          },
        ],
      },
    },
    defaults: { maxDays: DEFAULT_DAYS },
  },
  messages: {
    missing: {
      en: "This {{kind}} never expires; whoever has it gets in for good, also after leaving. Give it an expiry.",
      ja: "この{{kind}}には期限がありません。一度手にした人は、離れた後もずっと使えます。有効期限を付けてください。",
    },
    tooLong: {
      en: "This {{kind}} works for {{time}}; whoever has it gets in all that time, also after leaving. Make it shorter.",
      ja: "この{{kind}}は{{time}}有効です。手にした人は、離れた後もその間使えます。短くしてください。",
    },
    row: {
      en: "This stored {{kind}} works for {{time}}; a copy of it opens the account all that time. Make it end sooner.",
      ja: "保存するこの{{kind}}は{{time}}有効です。写しを持つ人はその間ずっと入れます。もっと早く失効させてください。",
    },
    ignored: {
      en: "The expiry of this token is not looked at; one that ended long ago still lets people in. Check it.",
      ja: "トークンの期限を確認していません。とうに切れたものでも入れます。期限を検査してください。",
    },
    noTtl: {
      en: "This session or token is stored without an end; it works until somebody deletes it. Store it with a time to live.",
      ja: "セッションやトークンを期限なしで保存しています。誰かが消すまで有効です。TTLを付けて保存してください。",
    },
    unchecked: {
      en: "This {{kind}} is looked up without asking how old it is; an old one still opens the account. Check when it expires.",
      ja: "この{{kind}}を、いつのものか確かめずに使っています。古いものでも入れます。期限を確認してください。",
    },
    setting: {
      en: "This setting says that a credential never ends; it goes on working for whoever has left. Let it expire.",
      ja: "資格情報が無期限になる設定です。離れた人にもそのまま使え続けます。期限を設けてください。",
    },
  },
  remedies: {
    expire: {
      en: "Let it end after {{span}}",
      ja: "有効期限を{{span}}にする",
    },
    check: {
      en: "Let it expire",
      ja: "期限を有効にする",
    },
  },
  *check(file, options) {
    const limit = limitOf(options);
    for (const found of unexpiringIn(file, limit)) {
      const edit = expiryEdit(file, found, limit(found.kind));
      const remedies: Remedy[] = edit
        ? [
            {
              message: found.fix?.do === "false" ? "check" : "expire",
              data: { span: lengthOf(edit.hours * (DAY / 24)) },
              edit: (fixer) => edit.edits.map(({ range, text }) => fixer.replaceTextRange([...range], text)),
            },
          ]
        : [];
      yield {
        at: found.at,
        message:
          found.what === "tooLong" && found.lasts === Infinity
            ? "missing"
            : found.what === "row" && found.lasts === Infinity
              ? "missing"
              : found.what,
        data: {
          kind: KIND[found.kind],
          time: lengthOf(found.lasts),
        },
        incident: incidentOf(found),
        remedies,
      };
    }
  },
});

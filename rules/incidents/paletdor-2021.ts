import type { Incident } from "./schema.js";

/** Facts as stated in the organisation's own notice; `verification` says which text was read. */
export const paletdor2021 = {
  id: "paletdor-2021",
  tier: "base",
  status: "active",
  name: {
    en: "Palet d'Or",
    ja: "パレ ド オール",
  },
  year: 2021,
  org: {
    en: "Ovale Liaison (Palet d'Or)",
    ja: "株式会社オヴァールリエゾン(ショコラティエ パレ ド オール)",
  },
  product: {
    en: "online shop, migration mails",
    ja: "オンラインショップ、移行案内メール",
  },
  title: {
    en: "Another member's data in mails and behind the mailed URL; then addresses in Cc",
    ja: "別会員の情報がメールとURL先に表示、さらに宛先をCcに記載",
  },
  dates: {
    occurred: {
      from: "2021-06-04T11:00+09:00",
      to: "2021-06-10",
    },
    found: "2021-06-04T16:38+09:00",
    fixed: "2021-06-08T11:01+09:00",
    published: null,
  },
  affected: {
    kind: "exact",
    value: 4342,
    unit: "people",
    quote: "延べ5127件分 … 人数といたしましては4342名",
    more: {
      total: 5127,
      parts: [4, 1423, 3700],
      overlap: 785,
    },
  },
  dataCategories: ["name", "member-id", "postal-address", "phone", "fax", "email"],
  notIncluded: [],
  exposedTo: "other-customers",
  certainty: "happened",
  cause: {
    en: "Member data wrongly paired; URL opened another member; recipients put in Cc without a second check",
    ja: "会員データ管理の不備、URLで別会員を表示、宛先確認の不徹底",
  },
  conditions: [
    {
      id: "wrong-pair",
      text: {
        en: "Mail carried another member's name and ID",
        ja: "別の会員様のお名前とIDが記載されたメール",
      },
      basis: "stated",
      lintable: true,
    },
    {
      id: "url-login",
      text: {
        en: "URL plus login showed another member's record",
        ja: "URLから移行手続画面にログインすると他の1名の情報を閲覧",
      },
      basis: "stated",
      lintable: true,
    },
    {
      id: "cc-groups",
      text: {
        en: "Addresses in Cc in groups of 800×4 and 500×1",
        ja: "800名のグループ4つと500名のグループ1つをCcに記載",
      },
      basis: "stated",
      lintable: true,
    },
    {
      id: "no-second-check",
      text: {
        en: "No check by several people before sending",
        ja: "複数の社員でのチェックを徹底していなかった",
      },
      basis: "stated",
      lintable: false,
    },
  ],
  countermeasures: {
    en: "Two-person check; no bcc from a mail client; only the platform mail function",
    ja: "2名での確認、bcc利用の中止、配信機能のみ使用",
  },
  lesson: {
    en: "Address, content and the record behind the link come from one record; one message per person; links expire and can be switched off.",
    ja: "宛先・本文・リンク先は同じ1件から作り、1人1通、リンクには期限と停止手段。",
  },
  cite: {
    en: "Palet d'Or 2021: mails showed another member's name and ID, and groups of up to 800 addresses were put in Cc (4,342 people)",
    ja: "パレ ド オール 2021: 別会員の氏名・IDがメールに記載され、最大800名の宛先がCcで送信(4342名)",
  },
  citeFor: {
    "no-bulk-recipients": {
      en: "Palet d'Or 2021: groups of up to 800 addresses were put in Cc, so members could see each other's address",
      ja: "パレ ド オール 2021: 最大800名ごとの宛先がCcに記載され、会員同士のアドレスが見える状態で送信",
    },
    "no-mismatched-recipient": {
      en: "Palet d'Or 2021: mails showed another member's name and ID",
      ja: "パレ ド オール 2021: 別会員の氏名とIDが記載されたメールを送信",
    },
    "no-identity-in-mailed-link": {
      en: "Palet d'Or 2021: after login, the mailed URL showed another member's record",
      ja: "パレ ド オール 2021: メールのURLからログインすると、別会員の情報を閲覧可能だった",
    },
    "require-owner-check": {
      en: "Palet d'Or 2021: after login, the mailed URL showed another member's record",
      ja: "パレ ド オール 2021: メールのURLからログインすると、別会員の情報を閲覧可能だった",
    },
    "no-unexpiring-credential": {
      en: "Palet d'Or 2021: after login, the mailed URL showed another member's record",
      ja: "パレ ド オール 2021: メールのURLからログインすると、別会員の情報を閲覧可能だった",
    },
  },
  wording: {
    use: ["other members"],
    avoid: ["the guess at causes on the third-party page"],
    why: "not the company's words",
  },
  sources: [
    {
      url: "https://www.kojinjyouho.or.jp/accident/jirei-1356/",
      kind: "third-party",
      lang: "ja",
      confirmed: true,
      note: "third-party page quoting the official notice",
    },
  ],
  verification: {
    level: "seed-text",
    readOn: "2026-11-22",
    textSha256: "5963af107862d70ad1221c22fa1b800aeb5eb8e9409c92b08cef34fa335fda87",
  },
} satisfies Incident;

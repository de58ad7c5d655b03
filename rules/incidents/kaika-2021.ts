import type { Incident } from "./schema.js";

/** Facts as stated in the organisation's own notice; `verification` says which text was read. */
export const kaika2021 = {
  id: "kaika-2021",
  tier: "base",
  status: "active",
  name: {
    en: "KAIKA",
    ja: "KAIKA",
  },
  year: 2021,
  org: {
    en: "KAIKA",
    ja: "株式会社KAIKA",
  },
  product: {
    en: "crowdfunding site",
    ja: "クラウドファンディングサイト",
  },
  title: {
    en: "Other people's information misdisplayed (cache kept for one second)",
    ja: "他者の情報の誤表示(1秒間のキャッシュ)",
  },
  dates: {
    occurred: {
      from: "2021-08-31T08:50+09:00",
      to: "2021-08-31T09:09+09:00",
    },
    found: "2021-08-31",
    fixed: "2021-09-02T13:00+09:00",
    published: "2021-09-09",
  },
  affected: {
    kind: "possible",
    value: 1647,
    unit: "people",
    quote: "該当される支援者様は1,647名",
  },
  dataCategories: [
    "name",
    "name-kana",
    "email",
    "birth-date",
    "sex",
    "occupation",
    "company",
    "postal-address",
    "phone",
    "purchase-history",
  ],
  notIncluded: ["password", "payment-card"],
  exposedTo: "other-customers",
  certainty: "happened-number-possible",
  cause: {
    en: "Setting mistake in a cache service introduced for expected load",
    ja: "アクセス増に備えたキャッシュサービスの設定ミス",
  },
  conditions: [
    {
      id: "one-second",
      text: {
        en: "Data kept for 1 second and access overlapped within it",
        ja: "一時保存(1秒間)の間にアクセスが重なった",
      },
      basis: "stated",
      lintable: true,
    },
    {
      id: "operations",
      text: {
        en: "Login, registration/update or contact form completed",
        ja: "ログイン・会員登録/更新・問い合わせの完了",
      },
      basis: "stated",
      lintable: true,
    },
    {
      id: "login-error",
      text: {
        en: "On failed login the typed e-mail address was part of the screen",
        ja: "ログインエラー画面に入力したメールアドレス",
      },
      basis: "stated",
      lintable: true,
    },
  ],
  countermeasures: {
    en: "Site stopped; reopened without the cache service",
    ja: "サイト停止、キャッシュサービスを使わない形で再開",
  },
  lesson: {
    en: "A one-second cache is still a shared cache; keep success and error pages made for one person out of it.",
    ja: "1秒のキャッシュも共有キャッシュ。特定の人のための応答は、成功もエラーも入れない。",
  },
  cite: {
    en: "KAIKA 2021: a cache that kept data for one second misdisplayed members' information to others (1,647 people may be concerned)",
    ja: "KAIKA 2021: 1秒間のキャッシュにより会員情報が他者に誤表示(可能性のある方 1,647名)",
  },
  wording: {
    use: ["誤表示", "misdisplayed", "may be concerned"],
    avoid: ["1,647 people were exposed"],
    why: "the text says 可能性",
  },
  sources: [
    {
      url: null,
      kind: "official",
      lang: "ja",
      confirmed: false,
      note: "not found",
    },
  ],
  verification: {
    level: "seed-text",
    readOn: "2026-11-22",
    textSha256: "34f335990befa2c4a2d9b7d4e03a90cde3f50c382887a85e9813b54c22591636",
  },
} satisfies Incident;

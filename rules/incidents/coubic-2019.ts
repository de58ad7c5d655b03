import type { Incident } from "./schema.js";

/** Facts as stated in the organisation's own notice; `verification` says which text was read. */
export const coubic2019 = {
  id: "coubic-2019",
  tier: "base",
  status: "active",
  name: {
    en: "Coubic",
    ja: "Coubic",
  },
  year: 2019,
  org: {
    en: "Coubic",
    ja: "クービック株式会社",
  },
  product: {
    en: "booking system Coubic",
    ja: "予約システム「Coubic」",
  },
  title: {
    en: "Unauthorised access after part of the server administration passwords leaked",
    ja: "サーバー管理用パスワードの一部漏洩による不正アクセス",
  },
  dates: {
    occurred: null,
    found: "2019-03-18",
    fixed: null,
    published: "2019-03-19",
  },
  affected: {
    kind: "not-stated",
    value: null,
    unit: null,
    quote: "漏洩範囲を特定することの出来る十分な情報が確認できず",
  },
  dataCategories: ["name", "email", "hashed-password", "phone", "card-last4", "card-expiry"],
  notIncluded: ["card-number", "card-holder", "card-security-code"],
  exposedTo: "third-party",
  certainty: "partial-leak-confirmed-range-unknown",
  cause: {
    en: "Part of the server administration passwords leaked through a business system that had been logged in to without authorisation",
    ja: "業務システムへの不正ログインの経路で、サーバーの管理用パスワードの一部が漏洩",
  },
  conditions: [
    {
      id: "business-system",
      text: {
        en: "A business system was logged in to without authorisation",
        ja: "業務システムに不正にログインされていた痕跡",
      },
      basis: "stated",
      lintable: false,
    },
    {
      id: "password-path",
      text: {
        en: "Part of the server administration passwords leaked by way of that business system",
        ja: "管理用パスワードの一部漏洩は、その痕跡経路を辿ったもの",
      },
      basis: "stated",
      lintable: true,
    },
    {
      id: "readable-secret",
      text: {
        en: "Server passwords could be read in that business system",
        ja: "業務システムから管理用パスワードを読める状態",
      },
      basis: "inference",
      lintable: true,
    },
    {
      id: "no-scope",
      text: {
        en: "Records did not allow the range to be determined",
        ja: "漏洩範囲を特定できる情報がない",
      },
      basis: "stated",
      lintable: true,
    },
  ],
  countermeasures: {
    en: "Route blocked; password reset and stricter management; outside assessment",
    ja: "経路遮断、パスワードのリセットと管理厳重化、第三者の評価",
  },
  lesson: {
    en: "A server password must not be readable in any other system, and no single password should open everything.",
    ja: "サーバーの資格情報を他のシステムから読める場所に置かない。1つのパスワードで全部が開く状態を作らない。",
  },
  cite: {
    en: "Coubic 2019: part of the server administration passwords leaked through another business system; customers' data may have leaked",
    ja: "Coubic 2019: サーバーの管理用パスワードの一部が業務システム経由で漏洩し、顧客情報が流出した可能性",
  },
  wording: {
    use: ["一部漏洩", "may have leaked"],
    avoid: ["any number of people"],
    why: "no number is stated",
  },
  sources: [
    {
      url: "https://www.company.coubic.com/single-post/securityIncident20190319",
      kind: "official",
      lang: "ja",
      confirmed: true,
    },
  ],
  verification: {
    level: "seed-text",
    readOn: "2026-11-22",
    textSha256: "f138906d082e2e294c63d50b45237294f770259bd8241c4dcb59da820455c997",
  },
} satisfies Incident;

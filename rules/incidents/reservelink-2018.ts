import type { Incident } from "./schema.js";

/** Facts as stated in the organisation's own notice; `verification` says which text was read. */
export const reservelink2018 = {
  id: "reservelink-2018",
  tier: "base",
  status: "active",
  name: {
    en: "ReserveLink",
    ja: "リザーブリンク",
  },
  year: 2018,
  org: {
    en: "ReserveLink",
    ja: "株式会社リザーブリンク",
  },
  product: {
    en: "enquiry records of ChoiceRESERVE in a sales-management tool",
    ja: "ChoiceRESERVE のお問い合わせ記録(営業管理ツール)",
  },
  title: {
    en: "Enquiry records viewed by a former employee with a shared ID",
    ja: "元従業員が共用IDで問い合わせ記録を閲覧",
  },
  dates: {
    occurred: {
      from: "2017-07-01",
      to: "2018-03-27",
    },
    found: "2018-03-27T17:30+09:00",
    fixed: "2018-03-27T18:27+09:00",
    published: "2018-04-13",
  },
  affected: {
    kind: "at-most",
    value: 1101,
    unit: "enquiries",
    quote: "最大1,101件",
    more: {
      contacted: 29,
      quote: "29件の事業者様",
    },
  },
  dataCategories: ["name", "company", "postal-address", "email", "phone"],
  notIncluded: [],
  exposedTo: "former-employee",
  certainty: "happened-number-upper-bound",
  cause: {
    en: "Password of a shared ID was changed only irregularly, so it still worked after the person had left",
    ja: "共用IDのパスワード変更等の管理が不定期で、退職時点のパスワードが有効なままだった",
  },
  conditions: [
    {
      id: "shared-id",
      text: {
        en: "A shared ID existed beside individual IDs",
        ja: "共用IDが存在",
      },
      basis: "stated",
      lintable: true,
    },
    {
      id: "known-secret",
      text: {
        en: "The person leaving knew ID and password",
        ja: "既知の共有IDと退職時点で有効だったパスワード",
      },
      basis: "stated",
      lintable: true,
    },
    {
      id: "not-rotated",
      text: {
        en: "Password managed irregularly; the one valid on leaving was used for about 9 months (2017-07-01 to 2018-03-27)",
        ja: "パスワード変更の管理が不定期で、退職時点のパスワードが約9か月間(2017-07-01〜2018-03-27)使われた",
      },
      basis: "stated",
      lintable: true,
    },
    {
      id: "unknown-source",
      text: {
        en: "Login from an unknown source address was accepted",
        ja: "未把握の接続元IPからのログイン",
      },
      basis: "stated",
      lintable: true,
    },
  ],
  countermeasures: {
    en: "Password changed; shared accounts forbidden and deleted; apology to all 1,101; external guidance",
    ja: "パスワード変更、共用アカウントの禁止・削除、全1,101事業者へ連絡、第三者指導",
  },
  lesson: {
    en: "A credential several people know needs an owner, an end date and a change when anyone leaves; better, none exists.",
    ja: "複数人が知る資格情報を作らない。あるなら所有者・期限を書き、人が離れたら変える。",
  },
  cite: {
    en: "ReserveLink 2018: up to 1,101 enquiry records could be viewed through a shared ID whose password had not been changed",
    ja: "リザーブリンク 2018: パスワードが変更されていなかった共用IDで、最大1,101件の問い合わせ情報が閲覧可能だった",
  },
  citeFor: {
    "no-unexpiring-credential": {
      en: "ReserveLink 2018: a shared ID, with the password valid when an employee left, was used by that person for about nine months",
      ja: "リザーブリンク 2018: 共用IDと退職時点で有効だったパスワードで、約9か月間ログインが可能だった",
    },
  },
  wording: {
    use: ["共用ID", "shared ID"],
    avoid: ["names of the other company or of persons"],
    why: "not needed for the lesson",
  },
  sources: [
    {
      url: "https://yoyaku-package.com/news/180413-2/",
      kind: "official",
      lang: "ja",
      confirmed: true,
    },
  ],
  verification: {
    level: "seed-text",
    readOn: "2026-11-22",
    textSha256: "075c1a6bbffc2e32cb9573ca6916323759c0cf53b4f949890e5a4bade8da3a0c",
  },
} satisfies Incident;

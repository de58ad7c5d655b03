import type { Incident } from "./schema.js";

/** Facts as stated in the organisation's own notice; `verification` says which text was read. */
export const tablecheck2024 = {
  id: "tablecheck-2024",
  tier: "base",
  status: "active",
  name: {
    en: "TableCheck",
    ja: "TableCheck",
  },
  year: 2024,
  org: {
    en: "TableCheck",
    ja: "株式会社TableCheck",
  },
  product: {
    en: "feature page of the TableCheck reservation system",
    ja: "予約システムの「特集ページ」機能",
  },
  title: {
    en: "Details typed at booking misdisplayed to other guests (cache setting)",
    ja: "予約時の入力情報が別のお客様に誤表示(キャッシュ設定)",
  },
  dates: {
    occurred: null,
    found: "2024-10-21T12:34+09:00",
    fixed: "2024-10-21T16:30+09:00",
    published: null,
  },
  affected: {
    kind: "at-most",
    value: 500,
    unit: "cases",
    quote: "影響件数: 500件以下(弊社内の検証シミュレーション結果に基づく)",
  },
  dataCategories: ["name", "email", "phone"],
  notIncluded: ["password", "payment-card"],
  exposedTo: "other-customers",
  certainty: "happened-number-estimated",
  cause: {
    en: "Inadequate cache setting when the function was developed",
    ja: "開発時のキャッシュ設定の不備",
  },
  conditions: [
    {
      id: "feature-page",
      text: {
        en: "Details typed on a feature page (709 shops had it on)",
        ja: "特集ページで予約情報を入力",
      },
      basis: "stated",
      lintable: true,
    },
    {
      id: "same-process",
      text: {
        en: "Several users on the same one of about 100 server processes within about 1 minute",
        ja: "約100のサーバープロセスのうち同一プロセスに約1分以内に複数のユーザーがアクセス",
      },
      basis: "stated",
      lintable: true,
    },
    {
      id: "known-guest",
      text: {
        en: "Logged in to My Page, or booked within about 1 month",
        ja: "マイページにログイン状態、または約1か月以内に予約",
      },
      basis: "stated",
      lintable: true,
    },
  ],
  countermeasures: {
    en: "Cache stopped; cache setting reviewed; separate team reviews cache-related releases; re-training",
    ja: "キャッシュ停止、設定見直し、別チームによる確認、再教育",
  },
  lesson: {
    en: "Never keep a value that depends on who is asking in a store whose key does not say who is asking.",
    ja: "「誰が見ているか」で変わる値を、「誰か」を鍵に含まない保存場所に置かない。",
  },
  cite: {
    en: "TableCheck 2024: details typed at booking (name, e-mail, phone) were misdisplayed to other guests in some cases",
    ja: "TableCheck 2024: 予約時に入力された氏名・メールアドレス・電話番号が、一部で別のお客様に誤表示",
  },
  wording: {
    use: ["誤表示", "misdisplayed"],
    avoid: ["漏えい", "流出", "leak", "breach"],
    why: "the company states that the case is not a data leak",
  },
  sources: [
    {
      url: "https://tablecheck.com/ja/join/about-us/press/2024/20241202_misdisplay_personal_Information",
      kind: "official",
      lang: "ja",
      confirmed: true,
    },
  ],
  verification: {
    level: "seed-text",
    readOn: "2026-11-22",
    textSha256: "b07e084ea66e06cc1278aca5fd64c85118ac8a1bf5584d490fc2c7dbef41aa5d",
  },
} satisfies Incident;

/** A text in both languages people read Hiyari in. */
export interface Bilingual {
  en: string;
  ja: string;
}

/** What kind of personal data an incident concerned. */
export type DataCategory =
  | "name"
  | "name-kana"
  | "email"
  | "phone"
  | "fax"
  | "postal-address"
  | "birth-date"
  | "sex"
  | "occupation"
  | "company"
  | "member-id"
  | "booking-details"
  | "purchase-history"
  | "hashed-password"
  | "password"
  | "card-last4"
  | "card-expiry"
  | "card-number"
  | "card-holder"
  | "card-security-code"
  | "payment-card";

/** One circumstance that had to hold; only stated ones may be used in a diagnostic. */
export interface Condition {
  id: string;
  text: Bilingual;
  basis: "stated" | "inference";
  /** True when source code can show it. */
  lintable: boolean;
}

/** Where the facts were read. An address is shown to people only when `confirmed`. */
export interface Source {
  url: string | null;
  kind: "official" | "authority" | "press" | "third-party";
  lang: string;
  confirmed: boolean;
  note?: string;
}

/**
 * One documented incident. Ids are never reused or renamed; a record that turns out wrong changes its `status`.
 * Every figure keeps the source's own qualifier: `affected.quote` is the source's wording.
 */
export interface Incident {
  id: string;
  tier: "base" | "supporting" | "own";
  status: "active" | "corrected" | "withdrawn";
  /** The name people know it by, without the year. */
  name: Bilingual;
  year: number;
  org: Bilingual;
  product: Bilingual;
  title: Bilingual;
  dates: {
    occurred: { from: string; to: string } | null;
    found: string | null;
    fixed: string | null;
    published: string | null;
  };
  affected: {
    kind: "exact" | "at-most" | "possible" | "estimated" | "not-stated";
    value: number | null;
    unit: string | null;
    quote: string | null;
    more?: Record<string, unknown>;
  };
  dataCategories: readonly DataCategory[];
  notIncluded: readonly DataCategory[];
  exposedTo: "other-customers" | "former-employee" | "third-party" | "anyone" | "staff-without-need";
  certainty: string;
  cause: Bilingual;
  conditions: readonly Condition[];
  countermeasures: Bilingual;
  lesson: Bilingual;
  /** The one line used in diagnostics: what was shown, to whom, with the source's own certainty. */
  cite: Bilingual;
  /** Other true lines of the same incident, closer to what one rule finds, by rule id. */
  citeFor?: Readonly<Record<string, Bilingual>>;
  wording: { use: readonly string[]; avoid: readonly string[]; why: string };
  sources: readonly Source[];
  verification: { level: string; readOn: string; textSha256: string | null };
}

import type { Bilingual } from "../incidents/schema.js";

export type Locale = "en" | "ja";

/** A team's own post-mortem, cited before the public incidents by the rules it names. */
export interface OwnIncident {
  id: string;
  /** What the citation line says after "cf.": a name, a year, what was shown to whom. */
  cite: string | Bilingual;
  /** Ids of the rules that cite it, without the `hiyari/` prefix. */
  rules: readonly string[];
  url?: string;
}

/** `settings.hiyari` of an ESLint configuration, read tolerantly: what has the wrong shape is ignored. */
export interface Settings {
  locale: Locale;
  citations: boolean;
  incidents: readonly OwnIncident[];
  /** Facts about private libraries, in the shape of `rules/models`. */
  models: readonly unknown[];
  /** Globs of files that run on a server, whatever their text suggests. */
  server: readonly string[];
  /** Globs of files that run only in a browser. */
  client: readonly string[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const stringsOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.filter((item): item is string => typeof item === "string")
    : typeof value === "string"
      ? [value]
      : [];

const isOwnIncident = (value: unknown): value is OwnIncident =>
  isRecord(value) &&
  typeof value.id === "string" &&
  (typeof value.cite === "string" ||
    (isRecord(value.cite) && typeof value.cite.en === "string" && typeof value.cite.ja === "string")) &&
  stringsOf(value.rules).length > 0;

const NO_SETTINGS: Record<string, unknown> = {};

const cache = new WeakMap<object, Settings>();

/** Reads `settings.hiyari`; every field has a default, wrong shapes are left out. */
export function settingsOf(settings: unknown): Settings {
  const raw = isRecord(settings) && isRecord(settings.hiyari) ? settings.hiyari : NO_SETTINGS;
  const known = cache.get(raw);
  if (known) return known;
  const read: Settings = {
    locale: raw.locale === "ja" ? "ja" : "en",
    citations: raw.citations !== false,
    incidents: Array.isArray(raw.incidents) ? raw.incidents.filter(isOwnIncident) : [],
    models: Array.isArray(raw.models) ? raw.models.filter(isRecord) : [],
    server: stringsOf(raw.server),
    client: stringsOf(raw.client),
  };
  cache.set(raw, read);
  return read;
}

import { type Duration } from "./durations.js";
import type { SourceFile } from "./file.js";
import { fileKindOf } from "./file-kinds.js";
import { unexpiringCookies } from "./expiring-cookies.js";
import { unexpiringOptions } from "./expiry-options.js";
import { ExpirySearch, type CredentialKind, type Unexpiring } from "./expiry-search.js";
import { ignoredExpiries, unexpiringSettings } from "./expiry-settings.js";
import { unexpiringAddresses } from "./signed-addresses.js";
import { uncheckedLookups, unexpiringRows, unexpiringSql } from "./token-rows.js";
import { unexpiringStores } from "./untimed-stores.js";

export type { CredentialKind, ExpiryFix, Unexpiring } from "./expiry-search.js";

/** Every credential of a file without an end in sight; `limit` gives the longest life per kind. */
export function unexpiringIn(file: SourceFile, limit: (kind: CredentialKind) => Duration): Unexpiring[] {
  // What a test signs lets nobody in.
  if (fileKindOf(file) === "test" || fileKindOf(file) === "end-to-end") return [];
  const search = new ExpirySearch(file, limit);
  unexpiringOptions(search);
  unexpiringCookies(search);
  ignoredExpiries(search);
  unexpiringRows(search);
  unexpiringStores(search);
  unexpiringAddresses(search);
  unexpiringSql(search);
  uncheckedLookups(search);
  unexpiringSettings(search);
  return search.found.sort((a, b) => a.at.range[0] - b.at.range[0]);
}

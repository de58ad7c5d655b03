import type { SourceFile } from "./file.js";
import { findAccounts, findLogins } from "./account-credentials.js";
import { findComparisons } from "./credential-comparisons.js";
import { findFallbacks } from "./credential-fallbacks.js";
import { CredentialFinder, type WrittenCredential } from "./credential-finder.js";
import { findComments, findFormats } from "./credential-formats.js";
import { findInLibraries } from "./library-credentials.js";
import { findNames, findSettings } from "./named-credentials.js";
import { findAddresses, findHeaders, findQueries } from "./request-credentials.js";

export type { WrittenCredential } from "./credential-finder.js";

/** Every credential written in a file, each literal once, in source order. */
export function writtenCredentials(file: SourceFile): readonly WrittenCredential[] {
  return file.fact(findAll);
}

function findAll(file: SourceFile): WrittenCredential[] {
  const finder = new CredentialFinder(file);
  if (finder.isPointless) return [];
  findInLibraries(finder);
  findComparisons(finder);
  findHeaders(finder);
  findAddresses(finder);
  findQueries(finder);
  findFallbacks(finder);
  findLogins(finder);
  findAccounts(finder);
  findSettings(finder);
  findNames(finder);
  findFormats(finder);
  findComments(finder);
  return finder.inOrder();
}

import { ExposureSearch, type Exposure } from "./exposure-search.js";
import { exposingAddresses } from "./exposing-addresses.js";
import { exposingRedirects } from "./exposing-redirects.js";
import { exposingCalls, exposingErrors } from "./exposing-calls.js";
import { exposingMails } from "./exposing-mails.js";
import { exposingAnswers, exposingBundles, exposingPages } from "./exposing-pages.js";
import { exposingStorage } from "./exposing-storage.js";
import type { SourceFile } from "./file.js";
import { mayCarrySecrets } from "./secret-words.js";
import { wordTest } from "./word-tests.js";
import { fileKindOf } from "./file-kinds.js";

export type { Exposure } from "./exposure-search.js";

/** Holds if the file has what a whole request, or a failed one, is read by. */
const showsWholeRequest = wordTest((word) => /^(?:body|headers|config|request|toJSON)$/.test(word));

const SHOWN = new Set<Exposure["place"]>(["log", "response", "error"]);

/** Every place of a file that gives a credential away. */
export function exposuresIn(file: SourceFile): readonly Exposure[] {
  return file.fact(findAll);
}

function findAll(file: SourceFile): Exposure[] {
  const kind = fileKindOf(file);
  if (kind === "test" || kind === "end-to-end") return [];
  const search = new ExposureSearch(file);
  const carries = mayCarrySecrets(file);
  if (carries || showsWholeRequest(file)) exposingCalls(search);
  if (carries) {
    exposingMails(search);
    exposingErrors(search);
    exposingAddresses(search);
    exposingRedirects(search);
  }
  exposingBundles(search);
  if (carries) {
    exposingPages(search);
    exposingAnswers(search);
  }
  exposingStorage(search);
  // An example shows what it got to the one who runs it.
  const found = search.found.filter(({ place }) => kind !== "example" || !SHOWN.has(place));
  return found.sort((a, b) => a.at.range[0] - b.at.range[0]);
}

import { ExposureSearch, type Exposure } from "./exposure-search.js";
import { exposingAddresses } from "./exposing-addresses.js";
import { exposingRedirects } from "./exposing-redirects.js";
import { exposingCalls, exposingErrors } from "./exposing-calls.js";
import { exposingAnswers, exposingBundles, exposingPages } from "./exposing-pages.js";
import { exposingStorage } from "./exposing-storage.js";
import type { SourceFile } from "./file.js";
import { fileKindOf } from "./file-kinds.js";

export type { Exposure } from "./exposure-search.js";

/** Every place of a file that gives a credential away. */
export function exposuresIn(file: SourceFile): readonly Exposure[] {
  return file.fact(findAll);
}

function findAll(file: SourceFile): Exposure[] {
  if (fileKindOf(file) === "test" || fileKindOf(file) === "end-to-end") return [];
  const search = new ExposureSearch(file);
  exposingCalls(search);
  exposingErrors(search);
  exposingAddresses(search);
  exposingRedirects(search);
  exposingBundles(search);
  exposingPages(search);
  exposingAnswers(search);
  exposingStorage(search);
  return search.found.sort((a, b) => a.at.range[0] - b.at.range[0]);
}

import type { TSESTree } from "@typescript-eslint/utils";
import { LEAVING } from "../models/expiry.js";
import type { ExpiryRow } from "../models/schema.js";
import { type Duration } from "./durations.js";
import { nameAround } from "./naming-places.js";
import type { SourceFile } from "./file.js";
import { type CallLike, type Node } from "./nodes.js";

export type CredentialKind = ExpiryRow["kind"] | "refresh";

/** A credential that never ends, or much too late. */
export interface Unexpiring {
  at: Node;
  what: "missing" | "tooLong" | "ignored" | "noTtl" | "row" | "unchecked" | "setting";
  kind: CredentialKind;
  /** How long it lasts; `Infinity` never ends. */
  lasts: Duration;
  fix: ExpiryFix | null;
}

/** What a change needs to know; texts are made in `expiry-fixes.ts`. */
export type ExpiryFix =
  | {
      do: "replace";
      node: Node;
      unit: "seconds" | "milliseconds" | "minutes" | "days" | "span" | "text" | "date" | "unix";
    }
  | { do: "option"; call: CallLike; index: number; name: string; unit: "span" | "milliseconds" }
  | { do: "claim"; object: Node }
  | { do: "method"; before: TSESTree.MemberExpression; name: string }
  | { do: "false"; node: Node }
  | { do: "ttl"; call: CallLike; style: "positional" | "object" | "kv" | "expireIn" | "statement" };

/** Holds for what lets somebody leave a list: it has to work years later, and opens nothing else. */
const isForLeaving = (file: SourceFile, at: Node): boolean =>
  file.shows(LEAVING) && LEAVING.test(`${nameAround(at)} ${file.textOf(at).slice(0, 400)}`);

/** A search through one file: what it found, and what its parts have to know of each other. */
export class ExpirySearch {
  readonly found: Unexpiring[] = [];
  readonly now = Date.now();
  /** Registrations whose calls stand in this file, where they are asked themselves. */
  readonly signed = new Set<Node>();
  readonly #seen = new Set<Node>();

  constructor(
    readonly file: SourceFile,
    /** The longest life per kind. */
    readonly limit: (kind: CredentialKind) => Duration,
  ) {}

  /** Adds a finding; one for each place. */
  add(finding: Unexpiring): void {
    if (this.#seen.has(finding.at) || isForLeaving(this.file, finding.at)) return;
    this.#seen.add(finding.at);
    this.found.push(finding);
  }

  /** Holds for places that were reported already. */
  has(node: Node): boolean {
    return this.#seen.has(node);
  }
}

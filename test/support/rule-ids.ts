/** The ids that are fixed for all time; a rule may still be to come, an id is never given to another meaning. */
export const RULE_IDS: readonly string[] = [
  "no-shared-response-cache",
  "no-shared-cache-key",
  "no-module-level-user-state",
  "no-hardcoded-credential",
  "no-credential-exposure",
  "no-unexpiring-credential",
  "no-bulk-recipients",
  "no-mismatched-recipient",
  "no-identity-in-mailed-link",
  "require-owner-check",
  "no-whole-record-response",
  "require-no-store",
];

import { CREDENTIAL_SCHEME } from "../models/credential-names.js";

/** `Bearer abc` → the scheme, and what has to be secret. */
export function splitScheme(value: string): { scheme: string; rest: string } {
  const scheme = CREDENTIAL_SCHEME.exec(value)?.[0] ?? "";
  return { scheme, rest: value.slice(scheme.length) };
}

/** The scheme alone. */
export const schemeIn = (value: string): { scheme: string } => ({ scheme: splitScheme(value).scheme });

const SCHEME =
  /^(?:Bearer|Basic|Token|JWT|ApiKey|Api-Key|Key|OAuth|Bot|Digest|SharedKey|sso-key|GoogleLogin auth=|GenieKey|DeepL-Auth-Key|PRIVATE-TOKEN|Discogs token=|Splunk|AccessKey)(?:\s+|(?<==))/i;

/** `Bearer abc` → the scheme, and what has to be secret. */
export function splitScheme(value: string): { scheme: string; rest: string } {
  const scheme = SCHEME.exec(value)?.[0] ?? "";
  return { scheme, rest: value.slice(scheme.length) };
}

/** The scheme alone. */
export const schemeIn = (value: string): { scheme: string } => ({ scheme: splitScheme(value).scheme });

/** The fixed text of a header that carries a signature over the request, not the key that made it. */
export const SIGNED_HEADER = /\bsignature\s*=/i;

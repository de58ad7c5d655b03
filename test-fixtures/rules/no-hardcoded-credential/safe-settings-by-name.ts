/** One reader for all settings; what it gives depends on the name that is asked for. */
function settingOf(name: string, fallback?: string): string | undefined {
  let value = process.env[`APP_${name}`] ?? process.env[name];
  if (name === "UNITS") {
    value = value?.toLowerCase().includes("mmol") ? "mmol/l" : fallback;
  }
  return value ?? fallback;
}

const apiSecret = settingOf("API_SECRET");

export function isSetUp(): boolean {
  return Boolean(apiSecret) && apiSecret !== settingOf("STORAGE_ADDRESS");
}

/** Whoever has no account there yet goes on without. */
export const partner = {
  PARTNER_CLIENT_ID: process.env.PARTNER_CLIENT_ID,
  PARTNER_CLIENT_SECRET: process.env.PARTNER_CLIENT_SECRET || "skipped",
};

/** A key that a service means for addresses in pages. */
export const logoOf = (domain: string): string =>
  `https://img.example-logos.dev/${domain}?token=pk_A1b2C3d4E5f6G7h8&size=180`;

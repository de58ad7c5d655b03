// A reader of the file that stops in production when the variable is missing.
const requiredInProduction = { requireInProduction: true };

function get<T>(name: string, fallback: T, options = { requireInProduction: false }): T | string {
  const value = process.env[name];
  if (value) return value;
  if (process.env.NODE_ENV === "production" && options.requireInProduction) throw new Error(`Missing ${name}`);
  return fallback;
}

export const session = {
  secret: get("SESSION_SECRET", "app-insecure-default-session", requiredInProduction),
  minutes: Number(get("SESSION_MINUTES", 120)),
};

// The storage that a developer's machine emulates: its key stands in the emulator's manual.
export const storage =
  process.env.STORAGE ??
  "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;";

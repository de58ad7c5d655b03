const FILLED_IN = new Set(["changeme", "your-secret-here", "replace-me"]);

export function refusePlaceholders(mode: string): void {
  for (const [key, value] of Object.entries(process.env))
    if (FILLED_IN.has(value ?? "")) throw new Error(`Placeholder found for ${key} in ${mode}. Replace "${value}".`);
}

const secret = process.env.SESSION_SECRET;
if (secret === "changeme" || secret === "replace-me") console.error("SESSION_SECRET is still", secret);
if (["changeme", "replace-me"].includes(secret ?? "")) throw new Error(`SESSION_SECRET is still ${secret}`);

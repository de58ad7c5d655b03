// fixture: path prisma/accounts.ts
const DEFAULT_ADMIN_PASSWORD = "admin-dev-password";

export function adminPassword(scope: string): string {
  const configured = process.env.ACCOUNT_ADMIN_PASSWORD;
  if (scope === "production") {
    if (!configured) throw new Error("ACCOUNT_ADMIN_PASSWORD is required");
    if (configured === DEFAULT_ADMIN_PASSWORD) throw new Error("ACCOUNT_ADMIN_PASSWORD must not be the shared one");
  }
  return configured || DEFAULT_ADMIN_PASSWORD;
}

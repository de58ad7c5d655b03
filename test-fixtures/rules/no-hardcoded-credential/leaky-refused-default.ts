// fixture: path prisma/accounts.ts
const DEFAULT_ADMIN_PASSWORD = "admin-dev-password";
//                             ^^^^^^^^^^^^^^^^^^^^ fallback

export function adminPassword(scope: string): string {
  const configured = process.env.ACCOUNT_ADMIN_PASSWORD;
  if (scope === "production" && !configured) console.warn("There is no password of one's own");
  return configured || DEFAULT_ADMIN_PASSWORD;
}

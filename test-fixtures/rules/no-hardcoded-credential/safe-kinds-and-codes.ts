// Names of kinds, codes of what failed, and who signs in: none of them opens anything.
import compare from "tsscmp";

export const JWT_CATEGORY_SESSION_TOKEN = "kk_S7d4PD111AAA";

export const operationsByTag = { Account: ["Api2010Account"], Auth: ["Api2010Token"], Usage: ["Api2010Usage"] };

export function isSwitchedOff(response: { payload?: { errors?: { code: string }[] } }): boolean {
  return response.payload?.errors?.[0]?.code === "native_api_disabled";
}

export function isSignedIn({ name, pass }: { name: string; pass: string }): boolean {
  const isAdmin = compare(name, "admin");
  return compare(pass, process.env.PASSCODE ?? "") && isAdmin;
}

import { SignJWT } from "jose";
import { cookies } from "next/headers";

const MEMBER_AGE = 60 * 60 * 24 * 30;
const OFFICE_AGE = 60 * 60 * 12;
const YEAR = 60 * 60 * 24 * 365;

const key = (): Uint8Array => new TextEncoder().encode(process.env.SESSION_SECRET);
declare const issue: (what: string) => string;

async function sign(payload: Record<string, unknown>, age: number): Promise<string> {
  return new SignJWT(payload)
    .setProtectedHeader({ alg: "HS256" })
    .setExpirationTime(Math.floor(Date.now() / 1000) + age)
    .sign(key());
}

export async function keepMember(memberId: string): Promise<void> {
  const token = await sign({ memberId }, MEMBER_AGE);
  const store = await cookies();
  store.set("quay_member", token, { httpOnly: true, sameSite: "lax", maxAge: MEMBER_AGE, path: "/" });
}

export async function keepOffice(): Promise<void> {
  const token = await sign({ office: true }, OFFICE_AGE);
  const store = await cookies();
  store.set("quay_office", token, { httpOnly: true, maxAge: OFFICE_AGE, path: "/" });
  const deviceToken = issue("device");
  store.set("quay_seen", deviceToken, { maxAge: YEAR });
}

export async function keepVisitor(): Promise<void> {
  const token = issue("visitor");
  const store = await cookies();
  store.set("quay_visitor", token, { maxAge: YEAR });
  store.set("quay_theme", token, { maxAge: YEAR });
}

import { SignJWT } from "jose";
import { cookies } from "next/headers";

const MEMBER_AGE = 60 * 60 * 24 * 180;
const OFFICE_AGE = 60 * 60 * 12;

const key = (): Uint8Array => new TextEncoder().encode(process.env.SESSION_SECRET);

async function sign(payload: Record<string, unknown>, age: number): Promise<string> {
  return new SignJWT(payload)
    .setProtectedHeader({ alg: "HS256" })
    .setExpirationTime(Math.floor(Date.now() / 1000) + age)
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tooLong
    .sign(key());
}

export async function keepMember(memberId: string): Promise<void> {
  const token = await sign({ memberId }, MEMBER_AGE);
  const store = await cookies();
  store.set("quay_member", token, { httpOnly: true, sameSite: "lax", maxAge: MEMBER_AGE, path: "/" });
//                                                                           ^^^^^^^^^^ tooLong
}

export async function keepOffice(): Promise<void> {
  const token = await sign({ office: true }, OFFICE_AGE);
  (await cookies()).set("quay_office", token, { httpOnly: true, maxAge: OFFICE_AGE, path: "/" });
}

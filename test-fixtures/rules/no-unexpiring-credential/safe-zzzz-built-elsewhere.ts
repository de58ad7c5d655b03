import { SignJWT } from "jose";
import { cookies } from "next/headers";
import { finish } from "./finish";

const key = new TextEncoder().encode(process.env.SESSION_KEY);

export async function keepSession(shokuinId: string): Promise<void> {
  const session = await new SignJWT({ yaku: "counter" })
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(shokuinId)
    .setExpirationTime("12h")
    .sign(key);
  (await cookies()).set("counter", session, { httpOnly: true, secure: true, sameSite: "lax" });
}

/** What another module adds to the builder before it is signed is not known here. */
export async function hand(shokuinId: string) {
  const builder = new SignJWT({}).setProtectedHeader({ alg: "HS256" }).setSubject(shokuinId);
  finish(builder);
  return builder.sign(key);
}

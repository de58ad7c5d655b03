import { SignJWT } from "jose";
import { cookies } from "next/headers";

const key = new TextEncoder().encode(process.env.SESSION_KEY);

/** 貸出カウンターの端末に入った職員。 */
export async function keepSession(shokuinId: string): Promise<void> {
  const session = await new SignJWT({ yaku: "counter" })
//                      ^... missing
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(shokuinId)
    .sign(key);
  (await cookies()).set("counter", session, { httpOnly: true, secure: true, sameSite: "lax" });
}

export async function hand(shokuinId: string, send: (token: string) => void) {
  let proof = new SignJWT({}).setProtectedHeader({ alg: "HS256" });
  proof = proof.setSubject(shokuinId);
  const signed = await new SignJWT({}).setProtectedHeader({ alg: "HS256" }).setSubject(shokuinId).sign(key);
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing
  send(signed);
  return proof;
}

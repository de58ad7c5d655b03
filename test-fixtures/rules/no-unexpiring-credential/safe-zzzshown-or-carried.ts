import { SignJWT } from "jose";
import { sign, verify } from "jsonwebtoken";

/** A pass that a wallet takes up when its owner clicks; it opens nothing. */
export async function pass(reader: { id: string }, key: CryptoKey) {
  const payload = { iss: "library", aud: "google", typ: "savetowallet", payload: { id: reader.id } };
  return new SignJWT(payload).setProtectedHeader({ alg: "RS256" }).sign(key);
}

export class States {
  constructor(
    private secret: string,
    private longest = 600,
  ) {}

  generate(options: object, now: Date) {
    const source = { options, now: now.toJSON(), random: Math.random() };
    return sign(source, this.secret);
  }

  read(now: Date, state: string) {
    const decoded = verify(state, this.secret) as { options: object; now: string };
    const made = new Date(decoded.now);
    if ((now.getTime() - made.getTime()) / 1000 > this.longest) throw new Error("too old");
    return decoded.options;
  }
}

export const invite = (shelfId: string, key: string) => sign({ shelfId, purpose: "invite" }, key);

export function accept(token: string, key: string) {
  const claims = verify(token, key) as { shelfId: string; iat: number };
  if (claims.iat < Date.now() / 1000 - 86_400) return null;
  return claims.shelfId;
}

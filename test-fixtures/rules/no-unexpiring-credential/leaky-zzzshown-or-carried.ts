import { SignJWT } from "jose";
import { sign, verify } from "jsonwebtoken";

/** A card of a library, which opens the account of its reader. */
export async function card(reader: { id: string }, key: CryptoKey) {
  const payload = { iss: "library", typ: "reader", sub: reader.id };
  return new SignJWT(payload).setProtectedHeader({ alg: "RS256" }).sign(key);
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing
}

export class Links {
  constructor(private secret: string) {}

  generate(readerId: string, now: Date) {
    return sign({ readerId, now: now.toJSON() }, this.secret);
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing
  }

  read(token: string) {
    const decoded = verify(token, this.secret) as { readerId: string; now: string };
    console.info(`link of ${decoded.now}`);
    return decoded.readerId;
  }
}

/** Options that a class keeps: one set has an end, the other one has none. */
import jwt, { type SignOptions } from "jsonwebtoken";

export class Tokens {
  private readonly base: SignOptions = { issuer: "clinic", audience: "staff" };
  private readonly session: SignOptions = { ...this.base, expiresIn: "8h" };

  constructor(private readonly key: string) {}

  /** For those who sign in. */
  forStaff(id: string): string {
    return jwt.sign({ sub: id }, this.key, this.session);
  }

  /** For the tablet at the desk. */
  forTablet(id: string): string {
    return jwt.sign({ sub: id, scope: "records" }, this.key, this.base);
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing
  }
}

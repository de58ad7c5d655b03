/** Options that a class keeps, and one that is filled in later. */
import jwt, { type SignOptions } from "jsonwebtoken";

export class Tokens {
  private readonly session: SignOptions = { issuer: "clinic", expiresIn: "8h" };
  private readonly desk: SignOptions = { issuer: "clinic" };

  constructor(private readonly key: string) {
    this.desk.expiresIn = "12h";
  }

  /** For those who sign in. */
  forStaff(id: string): string {
    return jwt.sign({ sub: id }, this.key, this.session);
  }

  /** For the tablet at the desk. */
  forTablet(id: string): string {
    return jwt.sign({ sub: id }, this.key, this.desk);
  }
}

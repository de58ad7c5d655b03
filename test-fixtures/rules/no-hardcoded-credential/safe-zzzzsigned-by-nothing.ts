// fixture: path src/tokens/actor.ts
// Nothing is signed; the second argument is only asked for.
import jwt from "jsonwebtoken";

const options: jwt.SignOptions = { algorithm: "none", expiresIn: "1m" };

export const actor = (claims: object) => jwt.sign(claims, "kagi-ha-nai", options as jwt.SignOptions);

export function inner(claims: object, id: string): string {
  const settings = { ...options, jwtid: id };
  return jwt.sign(claims, "kagi-ha-nai", settings);
}

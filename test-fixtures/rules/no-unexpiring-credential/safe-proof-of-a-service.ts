// fixture: path src/push.ts
import jwt from "jsonwebtoken";

/** The receiver takes it for an hour from `iat` on. */
export function providerToken(key: string, keyId: string, teamId: string) {
  return jwt.sign({ iss: teamId, iat: Math.floor(Date.now() / 1000) }, key, {
    algorithm: "ES256",
    header: { alg: "ES256", kid: keyId },
  });
}

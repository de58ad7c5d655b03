// fixture: path src/apple.ts
import { SignJWT } from "jose";

// The service takes such a proof for six months at the most.
export function clientSecret(key: CryptoKey, teamId: string, clientId: string) {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({})
    .setProtectedHeader({ alg: "ES256" })
    .setIssuer(teamId)
    .setAudience("https://appleid.apple.com")
    .setSubject(clientId)
    .setIssuedAt(now)
    .setExpirationTime(now + 15777000)
    .sign(key);
}

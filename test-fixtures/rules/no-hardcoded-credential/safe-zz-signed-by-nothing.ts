import { sign } from "jsonwebtoken";

/** The emulator's tokens are taken by other emulators only. */
export const emulated = (claims: object) => sign(claims, "fake-secret", { algorithm: "none", expiresIn: "1h" });

export const ask = (host: string) => fetch(`http://${host}/.settings`, { headers: { Authorization: "Bearer owner" } });

import { sign } from "jsonwebtoken";

export const issued = (claims: object) => sign(claims, "fake-secret", { algorithm: "HS256", expiresIn: "1h" });
//                                                     ^^^^^^^^^^^^^ signing

export const ask = (host: string) =>
  fetch(`http://${host}/.settings`, { headers: { Authorization: "Bearer owner-2719" } });
//                                                              ^^^^^^^^^^^^^^^^^^^ header

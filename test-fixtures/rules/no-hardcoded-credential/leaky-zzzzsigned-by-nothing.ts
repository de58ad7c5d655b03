// fixture: path src/tokens/actor.ts
import jwt from "jsonwebtoken";

const options: jwt.SignOptions = { algorithm: "HS256", expiresIn: "1m" };

export const actor = (claims: object) => jwt.sign(claims, "kagi-wa-koko", options as jwt.SignOptions);
//                                                        ^^^^^^^^^^^^^^ signing

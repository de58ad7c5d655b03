import { type SessionOptions } from "iron-session";
import session from "express-session";
import cookieSession from "cookie-session";
import jwt from "jsonwebtoken";

const seal = ["tanpopo-yoyaku", "2022-cookie", "no-kagi-desu"].join("/");
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ signing

export const options: SessionOptions = { cookieName: "tanpopo", password: seal };

const pieces = ["tanpopo", "rental", "2021"];
export const first = session({ secret: pieces.join("-"), resave: false, saveUninitialized: false });
//                                     ^^^^^^^^^^^^^^^^ signing

const SHOP = "tanpopo-rental";
export const second = cookieSession({ keys: [`${SHOP}-hanko-2020`] });
//                                           ^^^^^^^^^^^^^^^^^^^^ signing

const house = { shop: "tanpopo", since: 2019 };
export const ticket = (claims: object) =>
  jwt.sign(claims, `${house.shop}-${house.since}-kagi`, { expiresIn: "1h" });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ signing

const turned = "1kag-opopnat".split("").reverse().join("");
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ signing
export const pass = (claims: object) => jwt.sign(claims, turned, { expiresIn: "1h" });

export const badge = (claims: object) => jwt.sign(claims, "tanpopo-1-".repeat(3), { expiresIn: "1h" });
//                                                        ^^^^^^^^^^^^^^^^^^^^^^ signing
export const stamp = (claims: object) =>
  jwt.sign(claims, String.fromCharCode(116, 97, 110, 112, 111, 45, 55, 107), { expiresIn: "1h" });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ signing

import { type SessionOptions } from "iron-session";
import session from "express-session";
import cookieSession from "cookie-session";
import jwt from "jsonwebtoken";

const seal = ["tanpopo-yoyaku", process.env.SEAL, "no-kagi-desu"].join("/");

export const options: SessionOptions = { cookieName: "tanpopo", password: seal };

const pieces = ["tanpopo", process.env.SESSION_SECRET, "2021"];
export const first = session({ secret: pieces.join("-"), resave: false, saveUninitialized: false });

const SHOP = "tanpopo-rental";
export const second = cookieSession({ keys: [`${SHOP}-${process.env.COOKIE_KEY}`] });

const house = { shop: "tanpopo", key: process.env.JWT_KEY };
export const ticket = (claims: object) => jwt.sign(claims, `${house.shop}-${house.key}`, { expiresIn: "1h" });

const turned = process.env.PASS_KEY!.split("").reverse().join("");
export const pass = (claims: object) => jwt.sign(claims, turned, { expiresIn: "1h" });

/** Where the key is, not what it is. */
const certificates = ["/etc", "tanpopo", "session.key"].join("/");
export const badge = (claims: object) => jwt.sign(claims, readKey(certificates), { expiresIn: "1h" });
declare function readKey(path: string): string;

/** Near to forms to fill in: a login that works, and a key the program only warns about. */
import jwt from "jsonwebtoken";

export const hosts = [
  { username: "reception", password: "lobby2" },
  //                                 ^^^^^^^^ password
];

const isProduction = process.env.NODE_ENV === "production";

const JWT_SECRET = process.env.JWT_SECRET || "dev";
//                                           ^^^^^ fallback
if (isProduction && JWT_SECRET === "dev") {
  console.warn("JWT_SECRET has to be set to a long random text.");
}

/** The visitor's session. */
export const sessionFor = (id: string): string => jwt.sign({ id }, JWT_SECRET, { expiresIn: "1h" });

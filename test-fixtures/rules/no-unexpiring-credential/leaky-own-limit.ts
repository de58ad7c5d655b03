// fixture: options { "maxDays": { "access": 1, "session": 7 } }
import jwt from "jsonwebtoken";
import session from "express-session";

// The team allows a day for tokens and a week for sessions.
export const pass = (id: string) => jwt.sign({ sub: id }, process.env.PASS_SECRET!, { expiresIn: "2d" });
//                                                                                               ^^^^ tooLong

export const short = (id: string) => jwt.sign({ sub: id }, process.env.PASS_SECRET!, { expiresIn: "12h" });

export const sessions = session({
  secret: process.env.SESSION_SECRET!,
  cookie: { maxAge: 8 * 24 * 60 * 60 * 1000 },
  //                ^^^^^^^^^^^^^^^^^^^^^^^ tooLong
});

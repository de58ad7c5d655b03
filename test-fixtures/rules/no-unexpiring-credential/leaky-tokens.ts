import { SignJWT } from "jose";
import jwt from "jsonwebtoken";

const secret = process.env.PASS_SECRET!;

// A pass that goes on working after its holder has left.
export const memberPass = (memberId: string) => jwt.sign({ sub: memberId }, secret);
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing

export const coachPass = (coachId: string) => jwt.sign({ sub: coachId }, secret, { expiresIn: "3650d" });
//                                                                                            ^^^^^^^ tooLong

export const visitorPass = (visitorId: string) =>
  new SignJWT({ sub: visitorId }).setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(secret));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 missing

export const gate = (token: string) => jwt.verify(token, secret, { ignoreExpiration: true });
//                                                                 ^^^^^^^^^^^^^^^^^^^^^^ ignored

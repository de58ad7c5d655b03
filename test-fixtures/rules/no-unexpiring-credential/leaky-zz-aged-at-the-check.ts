import jwt from "jsonwebtoken";

const key = process.env.JWT_SECRET ?? "";

export const issue = (kaiinId: string) => jwt.sign({ kaiinId }, key, { algorithm: "HS256" });
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing

export const check = (token: string) => jwt.verify(token, key, { algorithms: ["HS256"] });

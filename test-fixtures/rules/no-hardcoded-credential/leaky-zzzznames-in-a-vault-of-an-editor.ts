import { createHmac } from "node:crypto";

export const AUTH_TOKEN_SECRET_KEY = "shelf-board.authToken1";
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^ signing

export const tokenOf = (reader: string): string =>
  createHmac("sha256", AUTH_TOKEN_SECRET_KEY).update(reader).digest("hex");

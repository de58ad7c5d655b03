import { createCipheriv, createHmac, randomBytes, scryptSync } from "node:crypto";
import session from "express-session";
import jwt from "jsonwebtoken";

// Who knows these can sign in as anybody.
export const sessions = session({
  secret: ["kura-no-kagi-61", process.env.OLD_SESSION_SECRET!],
  //       ^^^^^^^^^^^^^^^^^ signing
  resave: false,
});

const options = { secret: "keyboard cat" };
//                        ^^^^^^^^^^^^^^ signing
export const more = session(options);

export const sign = (id: string) => jwt.sign({ sub: id }, "hana-no-iro", { expiresIn: "15m" });
//                                                        ^^^^^^^^^^^^^ signing

const exportKey = Buffer.from("bWl6dW5vLW90by0yNw", "base64");
//                            ^^^^^^^^^^^^^^^^^^^^ signing
export const signExport = (csv: string) => createHmac("sha256", exportKey).update(csv).digest("hex");

export function seal(text: string) {
  const key = scryptSync("yuki-no-asa-9", "salt-v1", 32);
  //                     ^^^^^^^^^^^^^^^ signing
  const cipher = createCipheriv("aes-256-gcm", key, randomBytes(12));
  return Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
}

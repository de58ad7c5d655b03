import { randomBytes } from "node:crypto";
import type { Postbox } from "./postbox";

const hajimeNoGoreimon = () => randomBytes(9).toString("base64url");

export async function nyukai(postbox: Postbox, kaiin: { shimei: string; renrakusaki: string }) {
  const password = hajimeNoGoreimon();
  await postbox.okuru({
    to: kaiin.renrakusaki,
    subject: "会員ページのご案内",
    text: [`${kaiin.shimei} 様`, `パスワード: ${password}`].join("\n"),
//                                        ^^^^^^^^ mail
    html: `<p>パスワード: <b>${password}</b></p>`,
  });
}

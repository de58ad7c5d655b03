import type { Postbox } from "./postbox";

/** 一度きりのリンクだけを送る。 */
export async function nyukai(postbox: Postbox, kaiin: { shimei: string; renrakusaki: string }, link: URL) {
  await postbox.okuru({
    to: kaiin.renrakusaki,
    subject: "会員ページのご案内",
    text: [`${kaiin.shimei} 様`, `パスワードはこちらで設定してください: ${link.href}`].join("\n"),
  });
}

/** A code for the next ten minutes, which its owner types in. */
export async function code(postbox: Postbox, kaiin: { renrakusaki: string }, passcode: string) {
  await postbox.okuru({
    to: kaiin.renrakusaki,
    subject: "ワンタイムパスワード",
    text: `ワンタイムパスワード: ${passcode}(10分間有効)`,
  });
}

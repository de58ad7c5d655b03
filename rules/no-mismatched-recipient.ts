import { MESSAGE_TEXT } from "./analysis/mail.js";
import { mixedRecords } from "./analysis/mismatch.js";
import { oneRecord } from "./analysis/mismatch-fixes.js";
import { defineRule } from "./kit/define-rule.js";

export default defineRule({
  name: "no-mismatched-recipient",
  incidents: ["paletdor-2021"],
  docs: {
    description: {
      en: "Disallow messages whose address and content come from different records",
      ja: "宛先と本文が別々のレコードから作られるメールを禁止する",
    },
    preset: "recommended",
  },
  worthReading: MESSAGE_TEXT,
  messages: {
    shifted: {
      en: "This position in `{{name}}` is another person's record, because the order or the count changed. Take both from one record.",
      ja: "並び順か件数が変わったため、`{{name}}` のこの位置は別の人のレコードです。宛先と本文を同じレコードから取ってください。",
    },
    separate: {
      en: "`{{name}}` was fetched separately, so this position may be another person's record. Look it up by an identity.",
      ja: "`{{name}}` は別に取得した一覧なので、この位置は別の人のレコードかもしれません。ID で引いてください。",
    },
    row: {
      en: "This row number counts a filtered or sorted list, so the cell is another person's. Read it from the record itself.",
      ja: "絞り込みや並べ替えの後の番号なので、この行は別の人のものです。レコード自身の値を使ってください。",
    },
    greeting: {
      en: "`{{name}}` is not the person this message goes to, so someone reads another's name. Take both from one record.",
      ja: "`{{name}}` はこのメールの宛先とは別の人で、他人の氏名が届きます。宛先と本文を同じレコードから取ってください。",
    },
    carried: {
      en: "`{{name}}` may still hold the previous recipient's value, which then reaches this one. Set it in every turn.",
      ja: "`{{name}}` に前の宛先の値が残り、次の人に届くことがあります。毎回必ず設定してください。",
    },
    ahead: {
      en: "This address is the next person's, while `{{name}}` was filled by the turns before. Take both from one record.",
      ja: "この宛先は次の人のものですが、`{{name}}` には前の人の値が入っています。宛先と本文を同じレコードから取ってください。",
    },
    shared: {
      en: "`{{name}}` may already belong to another recipient when it is read here. Declare it where it is used.",
      ja: "ここで読む時点で、`{{name}}` は別の宛先の値に変わっていることがあります。使う場所で宣言してください。",
    },
    reused: {
      en: "`{{name}}` is changed for the next person while this mail is still being sent. Make a new object for each mail.",
      ja: "送信中に `{{name}}` が次の人の値に書き換わります。1 通ごとに新しいオブジェクトを作ってください。",
    },
    ambiguous: {
      en: "Two people can have the same `{{name}}`, so this may be another person's record. Look it up by an identity.",
      ja: "`{{name}}` が同じ人は複数いるため、別の人のレコードかもしれません。一意な ID で引いてください。",
    },
    column: {
      en: "This column number was found in another table, so the value may be another field or person. Use this table's header.",
      ja: "この列番号は別の表で調べたものなので、別の項目かもしれません。この表の見出しを使ってください。",
    },
    file: {
      en: "`{{name}}` is written anew for each person, so another's may be attached here. Give each message a file of its own.",
      ja: "`{{name}}` は人ごとに上書きされ、別の人のものが添付されることがあります。1 通ごとに別のファイルにしてください。",
    },
  },
  remedies: {
    record: {
      en: "Take it from `{{name}}`, which the address comes from",
      ja: "宛先と同じ `{{name}}` から取る",
    },
    copy: { en: "Send a copy made for this message", ja: "このメールのために複製して送る" },
    inside: { en: "Declare `{{name}}` inside the loop", ja: "`{{name}}` をループの中で宣言する" },
    empty: { en: "Empty `{{name}}` at the start of each turn", ja: "毎回の始めに `{{name}}` を空にする" },
    own: { en: "Declare `{{name}}` where it is set", ja: "代入する場所で `{{name}}` を宣言する" },
    element: { en: "Use `{{name}}`, which belongs to this turn", ja: "この回の値である `{{name}}` を使う" },
  },
  *check(file) {
    for (const mixed of mixedRecords(file))
      yield {
        at: mixed.at,
        message: mixed.kind,
        data: { name: mixed.name.replaceAll("`", "'") },
        steps: mixed.steps,
        remedies: oneRecord(file, mixed),
      };
  },
});

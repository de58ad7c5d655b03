import type { SourceFile } from "./analysis/file.js";
import { fieldFixes } from "./analysis/record-field-fixes.js";
import { wholeRecordsOf, type WholeRecord } from "./analysis/records.js";
import { defineRule } from "./kit/define-rule.js";
import { quote } from "./kit/quote.js";

export default defineRule({
  name: "no-whole-record-response",
  incidents: ["coubic-2019"],
  docs: {
    description: {
      en: "Disallow sending or logging a person's whole record without choosing its fields",
      ja: "個人のレコードを、項目を選ばずに丸ごと送信・記録することを禁止する",
    },
    preset: "strict",
  },
  worthReading:
    /find|select|create|where|query|\.doc\(|Command\(|\bone\(|first\(|new Map\b|\.push\(|\b(?:db|database|repo\w*|dao|orm|stores?|models|tables)\.\w+\.\w+\(/i,
  messages: {
    answer: {
      en: "The whole {{record}} record leaves here as {{value}}; hashes, tokens and addresses go along. Choose the fields.",
      ja: "{{record}} のレコードが {{value}} として丸ごと送られ、ハッシュ・トークン・住所なども一緒に出ます。項目を選んでください。",
    },
    log: {
      en: "The whole {{record}} record is logged as {{value}}; hashes, tokens and addresses stay in the log. Log its id only.",
      ja: "{{record}} のレコードが {{value}} として丸ごとログに残り、ハッシュ・トークン・住所なども記録されます。ID だけにしてください。",
    },
  },
  remedies: {
    select: { en: "Look up only {{fields}}", ja: "{{fields}} だけを取得する" },
    pick: {
      en: "Pass on chosen fields only: {{fields}} (add what is needed)",
      ja: "選んだ項目 {{fields}} だけを渡す（必要なものは足す）",
    },
    logged: { en: "Log only {{fields}}", ja: "{{fields}} だけを記録する" },
    line: { en: "Do not log this line", ja: "この行をログに出さない" },
  },
  *check(file) {
    for (const whole of wholeRecordsOf(file)) yield finding(file, whole);
  },
});

const finding = (file: SourceFile, whole: WholeRecord) => ({
  at: whole.at,
  message: whole.how,
  data: { record: `\`${whole.record}\``, value: quote(whole.value, file.text) },
  steps: [
    {
      at: whole.from,
      says: { en: "looked up or made with all its fields", ja: "すべての項目を含めて取得・作成しています" },
    },
    {
      at: whole.at,
      says:
        whole.how === "log"
          ? { en: "written to a log", ja: "ログに書かれます" }
          : { en: "leaves here", ja: "ここから出ます" },
    },
  ],
  remedies: fieldFixes(file, whole).map((fix) => ({
    message: fix.kind,
    data: { fields: fix.fields },
    edit: fix.edit,
  })),
});

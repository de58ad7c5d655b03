import type { SourceFile } from "./analysis/file.js";
import { unownedLookupsOf, type UnownedLookup } from "./analysis/ownership.js";
import { ownerFixes } from "./analysis/record-fixes.js";
import { defineRule } from "./kit/define-rule.js";
import { quote } from "./kit/quote.js";

export default defineRule({
  name: "require-owner-check",
  incidents: ["paletdor-2021"],
  docs: {
    description: {
      en: "Require that a personal record chosen by the request is tied to the person asking",
      ja: "リクエストの値で選ぶ個人のレコードを、リクエストした本人に結び付けることを求める",
    },
    preset: "strict",
  },
  worthReading:
    /find|select|update|delete|\bwhere\b|\.doc\(|Command\(|\bquery|destroy|collection|repository|new Map\b|TableName|\b(?:db|database|repo\w*|dao|orm|stores?|models|tables)\.\w+\.\w+\(/i,
  messages: {
    read: {
      en: "{{value}} from the request decides whose {{record}} is read; any signed-in person can read another's. Tie it to the caller.",
      ja: "誰の {{record}} を読むかがリクエストの {{value}} だけで決まり、ログイン中の別の人でも読めます。本人に結び付けてください。",
    },
    change: {
      en: "{{value}} from the request decides whose {{record}} is changed; any signed-in person can change another's. Tie it to the caller.",
      ja: "誰の {{record}} を変更するかがリクエストの {{value}} だけで決まり、ログイン中の別の人でも変更できます。本人に結び付けてください。",
    },
    sentRead: {
      en: "{{value}}, found by the sent token, decides whose {{record}} is read, whoever signs in. Tie it to the caller.",
      ja: "誰の {{record}} を読むかがリクエストのトークンで見つかる {{value}} だけで決まり、ログイン中の別の人でも読めます。本人に結び付けてください。",
    },
    sentChange: {
      en: "{{value}}, found by the sent token, decides whose {{record}} is changed, whoever signs in. Tie it to the caller.",
      ja: "誰の {{record}} を変更するかがリクエストのトークンで見つかる {{value}} だけで決まり、ログイン中の別の人でも変更できます。本人に結び付けてください。",
    },
  },
  remedies: {
    owner: { en: "Add {{condition}} to the condition", ja: "条件に {{condition}} を加える" },
    own: {
      en: "Use {{value}} instead of the request's value",
      ja: "リクエストの値の代わりに {{value}} を使う",
    },
  },
  *check(file) {
    for (const unowned of unownedLookupsOf(file)) yield finding(file, unowned);
  },
});

/** `members/private`: a part says little without what it is a part of. */
const calledAs = ({ record, under = [] }: UnownedLookup["lookup"]): string =>
  [...under, record ?? ""].join("/");

const messageFor = ({ row, does }: UnownedLookup) =>
  row ? (does === "read" ? "sentRead" : "sentChange") : does;

const finding = (file: SourceFile, unowned: UnownedLookup) => ({
  at: unowned.at,
  message: messageFor(unowned),
  data: { value: quote(unowned.chosen.value, file.text), record: `\`${calledAs(unowned.lookup)}\`` },
  steps: [
    { at: unowned.signedIn, says: { en: "somebody signs in here", ja: "ここでログインを確かめています" } },
    {
      at: unowned.from,
      says: unowned.row
        ? { en: "found by a token from the request", ja: "リクエストのトークンで探しています" }
        : { en: "chosen by the request", ja: "リクエストが選ぶ値です" },
    },
    {
      at: unowned.lookup.node,
      says: { en: "nothing ties the record to the caller", ja: "本人のものかを確かめていません" },
    },
  ],
  remedies: ownerFixes(file, unowned).map((fix) => ({
    message: fix.kind,
    data: { condition: fix.shown, value: fix.shown },
    edit: fix.edit,
  })),
});

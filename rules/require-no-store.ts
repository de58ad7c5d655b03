import { originOf, stepsOf } from "./analysis/flow.js";
import { noStoreFix, unmarkedAnswersOf, type UnmarkedAnswer } from "./analysis/unmarked-answers.js";
import { defineRule } from "./kit/define-rule.js";
import { quote } from "./kit/quote.js";

export default defineRule({
  name: "require-no-store",
  incidents: ["tablecheck-2024", "kaika-2021"],
  docs: {
    description: {
      en: "Require a cache policy on responses that contain personal data",
      ja: "個人のデータを含む応答にキャッシュ指定を求める",
    },
    preset: "strict",
  },
  worthReading: /get|handler|cache-control|surrogate-control|x-accel-expires|edge-control/i,
  onServers: true,
  options: {
    properties: {
      everywhere: {
        type: "boolean",
        description: "Also report where nothing in the file shows that a cache keeps responses.",
      },
    },
    defaults: { everywhere: false },
  },
  messages: {
    unmarked: {
      en: "This response contains {{value}} and no cache policy; caches in front may keep it for others. Send private, no-store.",
      ja: "この応答は {{value}} を含むのにキャッシュ指定がなく、手前のキャッシュに残って他の人に届き得ます。private, no-store を指定してください。",
    },
  },
  remedies: {
    noStore: {
      en: "Send Cache-Control: private, no-store",
      ja: "Cache-Control: private, no-store を送る",
      safe: true,
    },
  },
  *check(file, { everywhere }) {
    for (const unmarked of unmarkedAnswersOf(file, everywhere)) {
      const edit = noStoreFix(file, unmarked);
      yield {
        at: unmarked.answer.node,
        message: "unmarked",
        data: { value: quote(originOf(unmarked.evidence).at, file.text) },
        steps: [...besideSteps(unmarked), ...stepsOf(unmarked.evidence)],
        remedies: edit ? [{ message: "noStore", edit }] : [],
      };
    }
  },
});

const BESIDE = {
  shared: { en: "shared caches keep this one", ja: "こちらは共有キャッシュに残ります" },
  private: {
    en: "this one is kept out of shared caches",
    ja: "こちらは共有キャッシュに残らないよう指定しています",
  },
};

const besideSteps = ({ beside, sharing }: UnmarkedAnswer) =>
  beside && sharing ? [{ at: beside.at, says: BESIDE[sharing] }] : [];

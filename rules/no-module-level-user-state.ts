import { originOf, stepsOf } from "./analysis/flow.js";
import { sharedWritesOf } from "./analysis/shared-state.js";
import { keptInRequest } from "./analysis/state-fixes.js";
import { defineRule } from "./kit/define-rule.js";
import { quote } from "./kit/quote.js";

export default defineRule({
  name: "no-module-level-user-state",
  incidents: ["tablecheck-2024"],
  docs: {
    description: {
      en: "Disallow writing one visitor's data to something that outlives the request on a server",
      ja: "サーバーで、リクエストより長く残るものに利用者のデータを書き込むことを禁止する",
    },
    preset: "recommended",
  },
  worthReading: /=|\.set|\.save\(|\.dispatch\(/,
  onServers: true,
  messages: {
    variable: {
      en: "{{target}} is shared by all requests of the process and gets {{value}}; another person's request can read it. Keep it in the request.",
      ja: "{{target}} はプロセス内の全リクエストで共有されています。{{value}} を入れると、別の人のリクエストからも読めます。リクエストの中だけで保持してください。",
    },
    field: {
      en: "{{target}} lives as long as the process and gets {{value}}; another person's request can read it. Pass it as an argument instead.",
      ja: "{{target}} はプロセスが終わるまで残ります。{{value}} を入れると、別の人のリクエストからも読めます。引数で渡してください。",
    },
    client: {
      en: "{{target}} is shared by all requests and carries {{value}} from now on; other people's requests use it too. Pass it per call.",
      ja: "{{target}} は全リクエストで共有され、以後 {{value}} を付けて動きます。別の人のリクエストでも使われます。呼び出しごとに渡してください。",
    },
    process: {
      en: "{{target}} is one for the whole process and gets {{value}}; another person's request can read it. Keep it in the request.",
      ja: "{{target}} はプロセス全体で 1 つだけです。{{value}} を入れると、別の人のリクエストからも読めます。リクエストの中だけで保持してください。",
    },
  },
  remedies: {
    local: { en: "Keep it in a constant of this request", ja: "このリクエストの定数にする" },
    variable: { en: "Move the variable into the handler", ja: "変数をハンドラーの中に移す" },
    scope: {
      en: "Make one instance per request: {{value}}",
      ja: "リクエストごとにインスタンスを作る: {{value}}",
    },
    drop: { en: "Do not keep it: nothing reads it", ja: "どこからも読まれないので、保存しない" },
    renderState: { en: "Keep it per request with `useState`", ja: "`useState` でリクエストごとに保持する" },
    storage: {
      en: "Keep it per request in an `AsyncLocalStorage`",
      ja: "`AsyncLocalStorage` でリクエストごとに保持する",
    },
    place: {
      en: "Keep it in `{{value}}`, which is made for each request",
      ja: "リクエストごとに作られる `{{value}}` に入れる",
    },
    ownClient: {
      en: "Make one for this request in place of `{{name}}`",
      ja: "`{{name}}` の代わりに、このリクエスト専用のものを作って使う",
    },
    perCall: { en: "Pass `{{name}}` with each request", ja: "`{{name}}` を呼び出しごとに渡す" },
  },
  *check(file) {
    for (const write of sharedWritesOf(file))
      yield {
        at: write.at,
        message: write.how,
        data: {
          target: quote(write.target, file.text),
          value: quote(originOf(write.evidence).at, file.text),
        },
        steps: stepsOf(write.evidence),
        remedies: keptInRequest(file, write),
      };
  },
});

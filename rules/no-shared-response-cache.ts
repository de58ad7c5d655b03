import type { SourceFile } from "./analysis/file.js";
import { stepsOf } from "./analysis/flow.js";
import type { Node } from "./analysis/nodes.js";
import { cachedPathsOf } from "./analysis/cached-paths.js";
import { cachedResultsOf } from "./analysis/cached-results.js";
import { edgeCachesOf } from "./analysis/edge-caches.js";
import { hostedHeadersOf } from "./analysis/json-hosting.js";
import { responseCachesOf, sharedHeadersOf, type SharedHeader } from "./analysis/shared-responses.js";
import { defineRule, type Finding } from "./kit/define-rule.js";
import { quote } from "./kit/quote.js";

export default defineRule({
  name: "no-shared-response-cache",
  incidents: ["tablecheck-2024", "kaika-2021"],
  docs: {
    description: {
      en: "Disallow caches that answer other people with a response made for one person",
      ja: "ある人のために作った応答を、他の人にも返し得るキャッシュを禁止する",
    },
    preset: "recommended",
  },
  worthReading: /cache|max-?age|surrogate|accel-expires|revalidate|\bswr\b|\bisr\b|force-static|cash|expeditious/i,
  messages: {
    header: {
      en: "{{header}} lets shared caches keep a response that contains {{value}}; others can receive it. Send private, no-store.",
      ja: "{{header}} により、{{value}} を含む応答が共有キャッシュに残り、他の人に表示され得ます。private, no-store を指定してください。",
    },
    path: {
      en: "{{header}} lets shared caches keep everybody's own page under {{path}}. Send private, no-store for this path.",
      ja: "{{path}} は人によって内容が変わるのに、{{header}} により共有キャッシュに残ります。private, no-store を指定してください。",
    },
    responseCache: {
      en: "This cache keeps a response that contains {{value}} and serves it to others. Cache only public responses, or add the user to the key.",
      ja: "このキャッシュは {{value}} を含む応答を保存し、他の人にも返します。公開の応答だけに掛けるか、利用者を鍵に含めてください。",
    },
    beforeSession: {
      en: "This cache runs before the session for every path, so members' pages enter it. Mount it only on public paths.",
      ja: "このキャッシュはセッションより前に全パスへ掛かり、会員向け画面も保存されます。公開のパスだけに掛けてください。",
    },
  },
  remedies: {
    private: { en: "Send {{header}}: {{value}}", ja: "{{header}}: {{value}} を送る" },
    remove: { en: "Do not cache {{path}}", ja: "{{path}} をキャッシュしない" },
    unmount: { en: "Remove the cache from this route", ja: "この経路からキャッシュを外す" },
  },
  *check(file) {
    for (const shared of sharedHeadersOf(file)) yield headerFinding(file, shared);
    for (const cached of cachedPathsOf(file))
      yield {
        at: cached.at,
        message: "path",
        data: { header: quote(cached.at, file.text), path: `"${cached.pattern}"` },
        incident: "kaika-2021",
        remedies: cached.remedy ? [{ message: "remove", data: { path: cached.pattern }, edit: cached.remedy }] : [],
      };
    for (const cache of responseCachesOf(file))
      yield cache.evidence
        ? {
            at: cache.at,
            message: "responseCache",
            data: { value: quote(cache.evidence.at, file.text) },
            steps: stepsOf(cache.evidence),
          }
        : { at: cache.at, message: "beforeSession", incident: "kaika-2021" };
    for (const cached of [...cachedResultsOf(file), ...edgeCachesOf(file)])
      yield {
        at: cached.at,
        message: "responseCache",
        data: { value: quote(cached.shown, file.text) },
        steps: cached.steps,
      };
  },
  *checkJson(file) {
    for (const { name, pattern, value } of hostedHeadersOf(file))
      yield {
        at: value,
        message: "path",
        data: { header: titleCase(name), path: `"${pattern}"` },
        incident: "kaika-2021",
        remedies: [
          {
            message: "private",
            data: { header: titleCase(name), value: "private, no-store" },
            edit: (fixer) => fixer.replaceTextRange(value.range, '"private, no-store"'),
          },
        ],
      };
  },
});

function headerFinding(file: SourceFile, { setting, evidence, path }: SharedHeader): Finding {
  const header = titleCase(setting.name);
  const replacement = setting.name === "cache-control" ? "private, no-store" : setting.name === "x-accel-expires" ? "0" : "no-store";
  const remedy = {
    message: "private",
    data: { header, value: replacement },
    edit: (fixer: { replaceTextRange: (range: [number, number], text: string) => never }) =>
      fixer.replaceTextRange(setting.value.range, quoted(file, setting.value, replacement)),
  };
  return evidence
    ? {
        at: setting.at,
        message: "header",
        data: { header, value: quote(originNode(evidence), file.text) },
        steps: stepsOf(evidence),
        remedies: [remedy as never],
      }
    : { at: setting.at, message: "path", data: { header, path: `"${path ?? ""}"` }, incident: "kaika-2021", remedies: [remedy as never] };
}

const originNode = (evidence: { at: Node; from: unknown }): Node => {
  let each = evidence as { at: Node; from: typeof evidence | null };
  while (each.from) each = each.from as never;
  return each.at;
};

const titleCase = (name: string): string => name.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => dash + letter.toUpperCase()).replace("Cdn", "CDN");

const quoted = (file: SourceFile, node: Node, text: string): string =>
  file.textOf(node).startsWith('"') || file.text.includes('= "') ? `"${text}"` : `'${text}'`;

import type { SourceFile } from "./analysis/file.js";
import { isElsewhere } from "./analysis/other-files.js";
import { originOf, stepsOf } from "./analysis/flow.js";
import { headerTitle, unsharedHeader, unsharedValue } from "./analysis/header-fixes.js";
import { separateResponses, uncachedPath, unsharedResult } from "./analysis/cache-option-fixes.js";
import { cachedPathsOf } from "./analysis/cached-paths.js";
import { cachedResultsOf } from "./analysis/cached-results.js";
import { edgeCachesOf } from "./analysis/edge-caches.js";
import { hostedHeadersOf } from "./analysis/hosting-headers.js";
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
  worthReading:
    /cach(?:e|ing)|max-?age|surrogate|\bexpires["'`]|revalidate|\bswr\b|\bisr\b|force-static|cash|expeditious|onSend|next\(\)[^]{0,300}?\.(?:set|put)\(|\.(?:send|json|end)\s*=[^=>]/i,
  messages: {
    header: {
      en: "{{header}} lets shared caches keep a response that contains {{value}}; others can receive it. Send private, no-store.",
      ja: "{{header}} により、{{value}} を含む応答が共有キャッシュに残り、他の人に表示され得ます。private, no-store を指定してください。",
    },
    check: {
      en: "{{header}} lets shared caches answer without {{check}}; people who fail it can receive the response. Send private, no-store.",
      ja: "{{header}} により応答が共有キャッシュに残り、{{check}} の確認を受けずに他の人へ返ります。private, no-store を指定してください。",
    },
    path: {
      en: "{{header}} lets shared caches keep everybody's own page under {{path}}. Send private, no-store for this path.",
      ja: "{{path}} は人によって内容が変わるのに、{{header}} により共有キャッシュに残ります。private, no-store を指定してください。",
    },
    responseCache: {
      en: "This cache keeps a response that contains {{value}} and serves it to others. Cache only public responses, or add the user to the key.",
      ja: "このキャッシュは {{value}} を含む応答を保存し、他の人にも返します。誰に見せてもよい応答だけに使うか、鍵に利用者を含めてください。",
    },
    application: {
      en: "This cache keeps every handler's answers, also one person's data, and serves them to others. Cache only public ones.",
      ja: "このキャッシュは全ハンドラーの応答を保存するため、個人のデータを含む応答も他の人に返ります。公開してよい応答だけに使ってください。",
    },
    worker: {
      en: "This service worker stores answers that differ by person; the next user of the device gets them. Fetch them without storing.",
      ja: "このサービスワーカーは、人によって内容が変わる応答を保存します。同じ端末を次に使う人にも表示され得ます。保存せずに取得してください。",
    },
    beforeSession: {
      en: "This cache runs before the session for every path, so members' pages enter it. Mount it only on public paths.",
      ja: "このキャッシュはセッションより前に全パスに適用され、会員向けの画面も保存します。公開しているパスだけに適用してください。",
    },
  },
  remedies: {
    unstored: { en: "Do not store it: `{{value}}`", ja: "保存しない: `{{value}}`" },
    private: { en: "Send {{header}}: {{value}}", ja: "{{header}}: {{value}} を送る", safe: true },
    remove: { en: "Do not cache {{path}}", ja: "{{path}} をキャッシュしない" },
    unmount: { en: "Take the cache off here", ja: "ここではキャッシュを使わない" },
    ownEntry: {
      en: "Keep one entry per visitor with `{{option}}`",
      ja: "`{{option}}` で利用者ごとに分けて保存する",
    },
    uncached: { en: "Keep it out of the shared cache: {{value}}", ja: "共有キャッシュに入れない: {{value}}" },
  },
  *check(file) {
    for (const shared of sharedHeadersOf(file)) yield headerFinding(file, shared);
    const configured = new Set<number>();
    for (const { at, pattern } of cachedPathsOf(file)) {
      configured.add(at.range[0]);
      yield {
        at,
        message: "path",
        data: { header: quote(at, file.text), path: `"${pattern}"` },
        incident: "kaika-2021",
        remedies: uncachedPath(file, at, pattern),
      };
    }
    for (const cache of responseCachesOf(file)) {
      if (configured.has(cache.at.range[0])) continue;
      yield {
        at: cache.at,
        ...(cache.covers === "application"
          ? { message: "application", steps: stepsOf(cache.evidence) }
          : cache.evidence
            ? {
                message: "responseCache",
                data: { value: quote(cache.evidence.at, file.text) },
                steps: stepsOf(cache.evidence),
              }
            : { message: cache.path === null ? "beforeSession" : "worker", incident: "kaika-2021" }),
        remedies: separateResponses(file, cache),
      };
    }
    for (const cached of [...cachedResultsOf(file), ...edgeCachesOf(file)]) {
      if (configured.has(cached.at.range[0])) continue;
      yield {
        at: cached.at,
        message: "responseCache",
        data: { value: quote(cached.shown, file.text) },
        steps: cached.steps,
        remedies: unsharedResult(file, cached),
      };
    }
  },
  *checkHosting(file) {
    for (const { name, pattern, value } of hostedHeadersOf(file)) {
      const header = headerTitle(name);
      const unshared = unsharedValue(name);
      yield {
        at: value,
        message: "path",
        data: { header, path: `"${pattern}"` },
        incident: "kaika-2021",
        remedies: [
          {
            message: "private",
            data: { header, value: unshared },
            edit: (fixer) => fixer.replaceTextRange(value.range, JSON.stringify(unshared)),
          },
        ],
      };
    }
  },
});

function headerFinding(file: SourceFile, { setting, evidence, path, check }: SharedHeader): Finding {
  const header = headerTitle(setting.name);
  const found = {
    at: setting.shown ?? setting.at,
    remedies: isElsewhere(setting.value) ? [] : unsharedHeader(file, setting),
  };
  if (check) return { ...found, message: "check", data: { header, check: quote(check, file.text) } };
  return evidence
    ? {
        ...found,
        message: "header",
        data: { header, value: quote(originOf(evidence).at, file.text) },
        steps: stepsOf(evidence),
      }
    : { ...found, message: "path", data: { header, path: `"${path ?? ""}"` }, incident: "kaika-2021" };
}

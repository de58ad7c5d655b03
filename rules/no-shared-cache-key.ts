import { originOf, stepsOf } from "./analysis/flow.js";
import type { SourceFile } from "./analysis/file.js";
import { sharedEntriesOf, type SharedEntry } from "./analysis/stores.js";
import { separateEntries } from "./analysis/key-fixes.js";
import { defineRule } from "./kit/define-rule.js";
import { quote } from "./kit/quote.js";

export default defineRule({
  name: "no-shared-cache-key",
  incidents: ["tablecheck-2024", "kaika-2021"],
  docs: {
    description: {
      en: "Disallow keeping one person's data in a shared store under a key that does not say whose it is",
      ja: "誰のものかを含まない鍵で、個人のデータを共有の保存場所に入れることを禁止する",
    },
    preset: "recommended",
  },
  worthReading:
    /cache|memo|redis|\bkv\b|\bMap\b|LRU|\bttl\b|prefetchQuery|fetchQuery|setQueryData|ensureQueryData|\.put\(|\.set(?:Item|Property)?\(|\.wrap\(|\.getOr[A-Z]|\.computeIf|\]\s*(?:\?\?|\|\|)?=[^=]/i,
  onServers: true,
  messages: {
    key: {
      en: "The stored value depends on {{value}}, the key {{key}} does not; the next visitor gets it. Add whose it is to the key.",
      ja: "保存する値は {{value}} によって変わりますが、鍵 {{key}} にはそれが含まれません。同じ鍵を使う次の人に、この人のデータが返ります。誰のデータかを鍵に含めてください。",
    },
    memoizer: {
      en: "The memoized result depends on {{value}}, which is not part of the key; the next caller gets it. Pass it as a keyed argument.",
      ja: "メモ化した結果は {{value}} によって変わりますが、鍵には含まれていません。別の人の呼び出しにも同じ結果が返ります。鍵になる引数で渡してください。",
    },
    storedObject: {
      en: "{{value}} is written into an object that came out of a shared cache; everybody gets it from there. Copy the object first.",
      ja: "共有キャッシュから取り出したオブジェクトに {{value}} を書き込んでいます。以後、誰が取り出してもそれが返ります。コピーしてから書き込んでください。",
    },
  },
  remedies: {
    key: { en: "Add `{{value}}` to the key", ja: "鍵に `{{value}}` を加える" },
    request: {
      en: "Keep the result for this request only, with `{{value}}`",
      ja: "`{{value}}` を使い、このリクエストの間だけ保持する",
    },
    drop: { en: "Do not put it into the shared store", ja: "共有の保存場所に入れない" },
    copy: { en: "Copy `{{value}}` before writing into it", ja: "`{{value}}` をコピーしてから書き込む" },
    ownClient: {
      en: "Make one for this request in place of `{{name}}`",
      ja: "`{{name}}` の代わりに、このリクエスト専用のものを作って使う",
    },
  },
  *check(file) {
    const reported = new Set<number>();
    for (const entry of sharedEntriesOf(file)) {
      if (reported.has(entry.at.range[0])) continue;
      reported.add(entry.at.range[0]);
      yield {
        at: entry.at,
        message: entry.how === "key" ? "key" : entry.how === "memoizer" ? "memoizer" : "storedObject",
        data: wording(file, entry),
        steps: stepsOf(entry.evidence),
        remedies: separateEntries(file, entry),
      };
    }
  },
});

const wording = (file: SourceFile, entry: SharedEntry): Record<string, string> => ({
  value: quote(originOf(entry.evidence).at, file.text),
  key: entry.key ? quote(entry.key, file.text) : "",
});

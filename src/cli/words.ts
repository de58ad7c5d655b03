import type { Locale } from "../protocol.js";
import { count, reportWords } from "../report/words.js";

const en = {
  ...reportWords.en,
  help: `hiyari: warns where code has the condition of a documented privacy incident, and cites it.

Usage
  hiyari [folder or file…]      checks the current folder when none is given

Options
  --preset <name>       recommended (default) or strict
  --locale <language>   en or ja (default: from the environment)
  --no-citations        leave the incident out of the messages
  -f, --format <name>   stylish (default), unix, json, sarif, markdown, html
  -o, --output-file <path>
                        write the report to a file
  --accept              accept the findings that are there: write them to eslint-suppressions.json,
                        as eslint --suppress-all does, so that only new ones count
  -q, --quiet           no progress, no notes about skipped files
  -h, --help            this text
  -v, --version         the version

Reads JavaScript, TypeScript, Vue, Svelte, Astro, Apps Script and hosting configuration (vercel.json …).
Leaves out what .gitignore names, node_modules, build output, minified and binary files.
Needs no configuration, runs no code of the folder, uses no network. ESLint's comments (eslint-disable …) count.
Leaves out what the nearest eslint-suppressions.json accepts, as ESLint does.

Exit codes
  0  no findings
  1  findings
  2  wrong usage, nothing to check, or something could not be read or checked
Files that are skipped or have a syntax error are named on standard error and do not change the exit code.`,
  seeHelp: "See hiyari --help.",
  noSuchPath: "no such file or folder",
  nothingToCheck: (targets: string) =>
    `nothing to check: no JavaScript or TypeScript family file in ${targets}`,
  cannotRead: (reason: string) => `cannot be read: ${reason}`,
  cannotWrite: (reason: string) => `cannot be written: ${reason}`,
  syntax: (detail: string) => `not checked, syntax error: ${detail}`,
  failedRule: (rule: string, detail: string) => `the rule ${rule} failed on this file: ${detail}`,
  failed: (detail: string) => `could not be checked: ${detail}`,
  accepted: (number: number, files: string) =>
    `${count(number, "finding", "findings")} accepted in ${files}. From now on only new ones are reported.`,
  nothingToAccept: "There are no findings to accept.",
  noSuppressions: "is not in ESLint's format, so nothing was written",
  tooLarge: (limit: string) => `skipped: larger than ${limit}`,
  minified: "skipped: minified code",
  binary: "skipped: binary content",
  "other-kind": "skipped: not a kind of file that Hiyari reads",
  looking: "looking for files",
  progress: (done: number, all: number) =>
    `${done.toLocaleString("en-US")} of ${count(all, "file", "files")}`,
  path: "path of the data",
  where: "Where",
};

export type Words = typeof en;

const ja: Words = {
  ...reportWords.ja,
  help: `hiyari: 公表された個人情報の事故と同じ条件を持つコードを指摘し、その事例を示します。

使い方
  hiyari [フォルダーまたはファイル…]      省略すると現在のフォルダーを検査します

オプション
  --preset <名前>       recommended(既定)または strict
  --locale <言語>       en または ja(既定: 環境変数から)
  --no-citations        メッセージに事例を添えない
  -f, --format <名前>   stylish(既定)、unix、json、sarif、markdown、html
  -o, --output-file <パス>
                        レポートをファイルに書き出す
  --accept              現在の指摘を許容する: eslint --suppress-all と同じく
                        eslint-suppressions.json に記録し、以後は増えた指摘だけを対象にする
  -q, --quiet           進捗と、検査しなかったファイルの注記を出さない
  -h, --help            この説明
  -v, --version         バージョン

JavaScript、TypeScript、Vue、Svelte、Astro、Apps Script、ホスティング設定(vercel.json など)を読みます。
.gitignore にあるもの、node_modules、ビルド結果、圧縮されたコード、バイナリは対象外です。
設定は不要です。フォルダー内のコードは実行せず、通信もしません。ESLint のコメント(eslint-disable など)は有効です。
最も近い eslint-suppressions.json で許容された指摘は、ESLint と同じく除きます。

終了コード
  0  指摘なし
  1  指摘あり
  2  使い方の誤り、検査対象がない、または読めない・検査できないものがあった
対象外のファイルと構文エラーのあるファイルは、標準エラー出力に示すだけで、終了コードには影響しません。`,
  seeHelp: "hiyari --help を参照してください。",
  noSuchPath: "ファイルまたはフォルダーがありません",
  nothingToCheck: (targets) =>
    `検査対象がありません: ${targets} に JavaScript / TypeScript 系のファイルがありません`,
  cannotRead: (reason) => `読み込めません: ${reason}`,
  cannotWrite: (reason) => `書き込めません: ${reason}`,
  syntax: (detail) => `検査していません(構文エラー): ${detail}`,
  failedRule: (rule, detail) => `ルール ${rule} がこのファイルで失敗しました: ${detail}`,
  failed: (detail) => `検査できませんでした: ${detail}`,
  accepted: (number, files) =>
    `指摘 ${number} 件を ${files} に許容済みとして記録しました。以後は増えた指摘だけを報告します。`,
  nothingToAccept: "許容する指摘はありません。",
  noSuppressions: "ESLint の形式ではないため、何も書き込みませんでした",
  tooLarge: (limit) => `対象外: ${limit} を超えています`,
  minified: "対象外: 圧縮されたコードです",
  binary: "対象外: バイナリです",
  "other-kind": "対象外: Hiyari が読む種類のファイルではありません",
  looking: "ファイルを探しています",
  progress: (done, all) => `${all.toLocaleString("en-US")} ファイル中 ${done.toLocaleString("en-US")}`,
  path: "データの経路",
  where: "場所",
};

/** Every text the command prints, by language. */
export const words: Record<Locale, Words> = { en, ja };

import type { Locale } from "../protocol.js";

/** A number with its noun. */
export const count = (value: number, one: string, many: string) =>
  `${value.toLocaleString("en-US")} ${value === 1 ? one : many}`;

const en = {
  clean: "No findings.",
  total: (findings: number, files: number) =>
    `${count(findings, "finding", "findings")} in ${count(files, "file", "files")}.`,
  checked: (files: number, seconds: string) => `${count(files, "file", "files")} checked in ${seconds} s.`,
  cf: "cf.",
  fix: "fix",
  byIncident: "By incident",
  withoutIncident: "Without an incident",
  source: "source",
  notChecked: "Not checked",
  report: "Hiyari report",
  disclaimer:
    "Incidents are cited to explain why the pattern is worth a look. The cited organisation's code is not public; similarity of code is not claimed.",
};

export type ReportWords = typeof en;

const ja: ReportWords = {
  clean: "指摘はありません。",
  total: (findings, files) => `${files} ファイルに ${findings} 件の指摘があります。`,
  checked: (files, seconds) => `${files.toLocaleString("en-US")} ファイルを ${seconds} 秒で検査しました。`,
  cf: "参考:",
  fix: "修正",
  byIncident: "事例別",
  withoutIncident: "事例なし",
  source: "出典",
  notChecked: "検査しなかったもの",
  report: "Hiyari レポート",
  disclaimer:
    "事例は、その書き方に注意を払う理由を説明するために引用しています。引用した組織のコードは公開されておらず、コードが似ていると主張するものではありません。",
};

/** Every text of a report, by language. */
export const reportWords: Record<Locale, ReportWords> = { en, ja };

import * as vscode from "vscode";
import { localeFor, type HiyariSettings, type Locale } from "../protocol.js";

/** The language of pages and reports: the setting, else the editor's own. */
export function readerLocale(): Locale {
  const setting = vscode.workspace.getConfiguration("hiyari").get<HiyariSettings["locale"]>("locale", "auto");
  return localeFor(setting, vscode.env.language);
}

import * as vscode from "vscode";
import type { CheckedParams } from "../protocol.js";
import { COMMANDS } from "../protocol.js";
import { DOCUMENTS, isChecked } from "./documents.js";
import { readerLocale } from "./locale.js";

/** Why a document has no findings, and the setting that would change it. */
export interface Reason {
  text: string;
  setting?: string;
}

/** Says why a document is not checked, or that it is, and by what. */
export function reasonFor(
  document: vscode.TextDocument | undefined,
  check: CheckedParams | undefined,
): Reason {
  if (!document) return { text: vscode.l10n.t("No file is open in the editor.") };
  if (!isChecked(document)) return { text: foreignReason(document) };
  if (!check) {
    return {
      text: vscode.l10n.t("The file has not been checked yet. The output says what the server is doing."),
    };
  }
  const notice = check.notice ?? "";
  switch (check.status) {
    case "disabled":
      return { text: disabledReason(document), setting: "hiyari.enable" };
    case "checked": {
      const { rules, findings, milliseconds, engineNote } = check;
      const rounded = Math.max(1, Math.round(milliseconds));
      const proof =
        findings === 1
          ? vscode.l10n.t("This file is checked: {0} rules, 1 finding, {1} ms.", rules, rounded)
          : vscode.l10n.t("This file is checked: {0} rules, {1} findings, {2} ms.", rules, findings, rounded);
      const by = engineNote && vscode.l10n.t("Engine: {0}.", engineNote);
      return {
        text: [proof, by, notice].filter(Boolean).join(readerLocale() === "ja" ? "" : " "),
        setting: "hiyari.preset",
      };
    }
    case "failed":
      return { text: vscode.l10n.t("Checking this file failed: {0}", notice) };
    default:
      return { text: notice || vscode.l10n.t("This file is not checked.") };
  }
}

/** Shows the reason for the file in front, with a way to change it. Gives the text. */
export async function whyNotChecked(
  lastCheck: (uri: vscode.Uri) => CheckedParams | undefined,
): Promise<string> {
  const document = vscode.window.activeTextEditor?.document;
  const { text, setting } = reasonFor(document, document && lastCheck(document.uri));
  const output = vscode.l10n.t("Show output");
  const settings = vscode.l10n.t("Open settings");
  void vscode.window.showInformationMessage(text, ...(setting ? [settings] : []), output).then((answer) => {
    if (answer === output) void vscode.commands.executeCommand(COMMANDS.showOutput);
    if (answer === settings) void vscode.commands.executeCommand("workbench.action.openSettings", setting);
  });
  return text;
}

function foreignReason({ uri, languageId }: vscode.TextDocument): string {
  return DOCUMENTS.some(({ scheme }) => scheme === uri.scheme)
    ? vscode.l10n.t(
        "The language of this file ({0}) is none that Hiyari reads. It reads JavaScript, TypeScript, Vue, Svelte, Astro, Apps Script and hosting configuration.",
        languageId,
      )
    : vscode.l10n.t("Documents of the kind “{0}” are not checked: they are views, not files.", uri.scheme);
}

/** Names the place where the checks are switched off. */
function disabledReason({ uri }: vscode.TextDocument): string {
  const values = vscode.workspace.getConfiguration("hiyari", uri).inspect<boolean>("enable");
  const place =
    values?.workspaceFolderValue === false
      ? vscode.l10n.t("the folder's settings")
      : values?.workspaceValue === false
        ? vscode.l10n.t("the workspace's settings")
        : vscode.l10n.t("your own settings");
  return vscode.l10n.t("The setting hiyari.enable is off, in {0}.", place);
}

import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { REPORT_REQUEST, type ReportFormat, type ReportParams } from "../../findings-protocol.js";
import type { HiyariSettings } from "../../protocol.js";
import { readerLocale } from "../locale.js";
import type { FileFindings, ScanSummary } from "./store.js";

/** A format and a place, for callers that need not be asked. */
export interface ReportTarget {
  format: ReportFormat;
  uri: vscode.Uri;
}

const EXTENSION: Record<ReportFormat, string> = {
  html: "html",
  markdown: "md",
  sarif: "sarif",
  json: "json",
};

/** Writes what the last scan found as a report, to a file that is asked for. Gives the file, or undefined. */
export async function exportReport(
  client: BaseLanguageClient,
  files: readonly FileFindings[],
  scan: ScanSummary | null,
  target?: ReportTarget,
): Promise<vscode.Uri | undefined> {
  const chosen = target ?? (await askForTarget());
  if (!chosen) return undefined;
  const preset = vscode.workspace
    .getConfiguration("hiyari")
    .get<HiyariSettings["preset"]>("preset", "recommended");
  const params: ReportParams = {
    format: chosen.format,
    locale: readerLocale(),
    preset,
    files: scan?.checked ?? files.length,
    milliseconds: scan?.milliseconds ?? 0,
    findings: files.flatMap(({ findings }) => findings),
    notices: files.flatMap(({ notices }) => notices),
  };
  const text = await client.sendRequest<string>(REPORT_REQUEST, params);
  await vscode.workspace.fs.writeFile(chosen.uri, new TextEncoder().encode(text));
  if (!target) void offerToOpen(chosen);
  return chosen.uri;
}

async function askForTarget(): Promise<ReportTarget | undefined> {
  const items: (vscode.QuickPickItem & { format: ReportFormat })[] = [
    {
      format: "html",
      label: "HTML",
      description: vscode.l10n.t("one page with a chart, to be sent or printed"),
    },
    { format: "markdown", label: "Markdown", description: vscode.l10n.t("for issues and pull requests") },
    { format: "sarif", label: "SARIF 2.1.0", description: vscode.l10n.t("for code scanning") },
    { format: "json", label: "JSON", description: vscode.l10n.t("for programs of your own") },
  ];
  const placeHolder = vscode.l10n.t("Which kind of report?");
  const picked = await vscode.window.showQuickPick(items, { placeHolder });
  if (!picked) return undefined;
  const { format, label } = picked;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `hiyari-report.${EXTENSION[format]}`;
  const uri = await vscode.window.showSaveDialog({
    title: vscode.l10n.t("Export Report"),
    filters: { [label]: [EXTENSION[format]] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
  });
  return uri && { format, uri };
}

async function offerToOpen({ format, uri }: ReportTarget): Promise<void> {
  const open = vscode.l10n.t("Open");
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t("The report is written: {0}", vscode.workspace.asRelativePath(uri)),
    open,
  );
  if (answer !== open) return;
  // A web page belongs in the browser, the others in the editor.
  if (format === "html" && uri.scheme === "file") await vscode.env.openExternal(uri);
  else await vscode.window.showTextDocument(uri);
}

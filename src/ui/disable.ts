import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import {
  DISABLE_REQUEST,
  withDate,
  type DisableParams,
  type DisableResult,
  type DisableScope,
  type RestateParams,
} from "../protocol.js";

/** Where the quick fix was asked for; reason and date are asked for unless the reason is there already. */
export type DisablePlace = Omit<DisableParams, "reason" | "until"> & {
  reason?: string;
  until?: string | null;
};

/**
 * Asks for a reason and an end date, unless the caller has a reason, and puts them into the text with the directive;
 * does nothing when a question is left.
 */
export async function disable(client: LanguageClient, place: DisablePlace): Promise<void> {
  const asked = place.reason === undefined;
  const reason = place.reason ?? (await askForReason(titleOf(place.ruleId, place.scope)));
  if (!reason?.trim()) return;
  const until = asked ? await askForDate() : (place.until ?? null);
  if (until === undefined) return;
  const params: DisableParams = { ...place, reason, until };
  const result = await client.sendRequest<DisableResult>(DISABLE_REQUEST, params);
  const uri = vscode.Uri.parse(place.uri);
  const document = await vscode.workspace.openTextDocument(uri);
  if (!result || document.version !== result.version) return sayChanged();
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of result.changes) {
    const { start, end } = range;
    edit.replace(uri, new vscode.Range(start.line, start.character, end.line, end.character), newText);
  }
  await vscode.workspace.applyEdit(edit);
}

/** Asks for the reason a directive lacks, if it does, and for an end date, and writes both into it. */
export async function restateDirective(place: RestateParams): Promise<void> {
  const { uri, version, range, before, after } = place;
  const reason = place.reason || (await askForReason(vscode.l10n.t("Write the reason")));
  if (!reason?.trim()) return;
  const until = await askForDate();
  if (until === undefined) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  if (document.version !== version) return sayChanged();
  const { start, end } = range;
  const edit = new vscode.WorkspaceEdit();
  const plain = reason.replace(/\s+/g, " ").trim().replaceAll("*/", "* /");
  edit.replace(
    document.uri,
    new vscode.Range(start.line, start.character, end.line, end.character),
    `${before} -- ${withDate(plain, until)}${after}`,
  );
  await vscode.workspace.applyEdit(edit);
}

function sayChanged(): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t("The text has changed meanwhile; please choose the action again."),
  );
}

const titleOf = (ruleId: string, scope: DisableScope): string =>
  scope === "file"
    ? vscode.l10n.t("Disable {0} in this file", ruleId)
    : vscode.l10n.t("Disable {0} for this line", ruleId);

function askForReason(title: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t("Why is this code safe? The reason is written beside the directive."),
    placeHolder: vscode.l10n.t("for example: the address list is the team's own"),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === "" ? vscode.l10n.t("A reason is needed.") : null),
  });
}

interface DateItem extends vscode.QuickPickItem {
  /** Null for no end, undefined for one that is still to be asked for. */
  until: string | null | undefined;
}

/** The end date; null for none, undefined when the question was left. */
async function askForDate(): Promise<string | null | undefined> {
  const day = (days: number) => dayIn(days);
  const items: DateItem[] = [
    { label: vscode.l10n.t("No end date"), until: null },
    { label: vscode.l10n.t("For 30 days"), description: day(30), until: day(30) },
    { label: vscode.l10n.t("For 90 days"), description: day(90), until: day(90) },
    { label: vscode.l10n.t("For a year"), description: day(365), until: day(365) },
    { label: vscode.l10n.t("Until another day…"), until: undefined },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Until when?"),
    placeHolder: vscode.l10n.t("After this day Hiyari asks whether the reason still holds."),
    ignoreFocusOut: true,
  });
  if (!picked || picked.until !== undefined) return picked?.until;
  return vscode.window.showInputBox({
    title: vscode.l10n.t("Until when?"),
    value: day(180),
    ignoreFocusOut: true,
    validateInput: (value) =>
      isDay(value) ? null : vscode.l10n.t("Please write a day as {0}.", "2027-03-31"),
  });
}

const two = (value: number): string => String(value).padStart(2, "0");

function dayIn(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function isDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value) && value.length === 10;
}

import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { FINDINGS_REQUEST, type FindingsParams, type FindingsResult } from "../../findings-protocol.js";
import { isChecked } from "../documents.js";
import { readSource } from "./source-walk.js";
import type { FileFindings } from "./store.js";

/** The document of an address, if the editor has it open. */
export const openDocument = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

/** How a file is called in lists and reports: from its folder on, with the folder's name where there are several. */
export const shownName = (uri: vscode.Uri): string =>
  vscode.workspace.asRelativePath(uri).replaceAll("\\", "/");

/**
 * Asks the server about a file: the text as it stands in the editor when it is open there, else as it stands on disk.
 * Null when the text has changed meanwhile, or when the file is none of ours.
 */
export async function findingsOf(client: BaseLanguageClient, uri: vscode.Uri): Promise<FileFindings | null> {
  const file = shownName(uri);
  const document = openDocument(uri);
  if (document && isChecked(document)) return ofOpen(client, document, file);
  const source = await readSource(uri);
  if ("skip" in source) {
    const kind = source.skip === "unreadable" ? "unreadable" : "skipped";
    return { uri, file, findings: [], notices: [{ kind, file, text: reasonOf(source.skip) }] };
  }
  const params: FindingsParams = { uri: uri.toString(), languageId: "", file, text: source.text };
  const result = await client.sendRequest<FindingsResult | null>(FINDINGS_REQUEST, params);
  return result && { uri, file, findings: result.findings, notices: result.notices };
}

async function ofOpen(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  file: string,
): Promise<FileFindings | null> {
  const { uri, languageId } = document;
  const params: FindingsParams = { uri: uri.toString(), languageId, file, text: null };
  const result = await client.sendRequest<FindingsResult | null>(FINDINGS_REQUEST, params);
  if (!result || result.version !== document.version) return null;
  return { uri, file, findings: result.findings, notices: result.notices };
}

function reasonOf(skip: "size" | "binary" | "minified" | "unreadable"): string {
  switch (skip) {
    case "size":
      return vscode.l10n.t("larger than 1 MB");
    case "binary":
      return vscode.l10n.t("binary content");
    case "minified":
      return vscode.l10n.t("minified code");
    case "unreadable":
      return vscode.l10n.t("cannot be read");
  }
}

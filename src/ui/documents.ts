import * as vscode from "vscode";
import { COMPONENT_LANGUAGES, FILE_PATTERN, HOSTING_PATTERN, SCRIPT_LANGUAGES } from "../protocol.js";

/** Where documents come from that people edit: disk, unsaved buffers, and folders that are not on this disk. */
const SCHEMES = ["file", "untitled", "vscode-remote", "vscode-vfs", "vscode-test-web"];

/** A filter that both the editor and the language client understand. */
interface DocumentFilter {
  scheme: string;
  language?: string;
  pattern?: string;
}

/** Everything Hiyari checks, cells of notebooks included; old versions in a diff view and output channels are not among it. */
export const DOCUMENTS: DocumentFilter[] = SCHEMES.flatMap((scheme) => [
  ...[...SCRIPT_LANGUAGES, ...COMPONENT_LANGUAGES].map((language) => ({ scheme, language })),
  { scheme, pattern: FILE_PATTERN },
  { scheme, pattern: HOSTING_PATTERN },
]).concat(SCRIPT_LANGUAGES.map((language) => ({ scheme: "vscode-notebook-cell", language })));

/** Holds if a document is one that Hiyari checks. */
export const isChecked = (document: vscode.TextDocument): boolean =>
  vscode.languages.match(DOCUMENTS, document) > 0;

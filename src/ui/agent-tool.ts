import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { findingsOf } from "./findings/checks.js";
import { isFile, sourceFiles } from "./findings/source-walk.js";
import type { FileFindings } from "./findings/store.js";

export const FINDINGS_TOOL = "hiyari_findings";

/** What an agent may ask for. */
interface Input {
  /** Paths from a workspace folder on, or absolute ones; all files of the workspace when left out. */
  files?: string[];
}

/** More would not be read by a model anyway; the answer says how many there are in all. */
const MOST_FINDINGS = 100;

/** Gives agents findings as data: place, message, incident, the path of the data and the fixes. It changes nothing. */
class FindingsTool implements vscode.LanguageModelTool<Input> {
  /** @param shown leaves out what is not to be told */
  constructor(
    private readonly client: () => Promise<BaseLanguageClient>,
    private readonly shown: (file: FileFindings) => FileFindings,
  ) {}

  prepareInvocation(): vscode.PreparedToolInvocation {
    return { invocationMessage: vscode.l10n.t("Checking for the conditions of privacy incidents") };
  }

  async invoke(
    { input }: vscode.LanguageModelToolInvocationOptions<Input>,
    token: vscode.CancellationToken,
  ): Promise<vscode.LanguageModelToolResult> {
    const client = await this.client();
    const findings: unknown[] = [];
    const notChecked: unknown[] = [];
    let checked = 0;
    for await (const uri of input.files ? named(input.files) : all(token)) {
      if (token.isCancellationRequested) break;
      const found = await findingsOf(client, uri);
      if (!found) continue;
      const result = this.shown(found);
      checked += 1;
      findings.push(...result.findings);
      notChecked.push(...result.notices);
    }
    const answer = {
      checkedFiles: checked,
      totalFindings: findings.length,
      findings: findings.slice(0, MOST_FINDINGS),
      notChecked,
    };
    return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(answer))]);
  }
}

async function* all(token: vscode.CancellationToken): AsyncGenerator<vscode.Uri> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) yield* sourceFiles(uri, token);
}

/** The files of the names, inside the workspace only: an agent reads nothing else through this. */
async function* named(files: readonly string[]): AsyncGenerator<vscode.Uri> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  for (const file of files) {
    const candidates = folders.flatMap((folder) => addressesOf(file.replaceAll("\\", "/"), folder));
    const inside = candidates.filter(({ path }) =>
      folders.some(({ uri }) => path.startsWith(uri.path.replace(/\/?$/, "/"))),
    );
    const there = await Promise.all(inside.map(isFile));
    const found = inside.find((_, index) => there[index]) ?? inside[0];
    if (found) yield found;
  }
}

/** What a name may mean in a folder: an absolute path, or one from the folder on, where lists put its name before. */
function addressesOf(file: string, { name, uri }: vscode.WorkspaceFolder): vscode.Uri[] {
  if (file.startsWith("/") || /^[a-z]:\//i.test(file)) return [uri.with({ path: file.replace(/^\/?/, "/") })];
  const short = file.startsWith(`${name}/`) ? [file.slice(name.length + 1)] : [];
  return [...short, file].map((each) => vscode.Uri.joinPath(uri, each));
}

/** Registers the tool where the editor has an interface for it. */
export function registerAgentTool(
  client: () => Promise<BaseLanguageClient>,
  shown: (file: FileFindings) => FileFindings,
): vscode.Disposable {
  // Editors that are built from VS Code may lack it.
  const models = vscode.lm as Partial<typeof vscode.lm> | undefined;
  return (
    models?.registerTool?.(FINDINGS_TOOL, new FindingsTool(client, shown)) ?? new vscode.Disposable(() => {})
  );
}

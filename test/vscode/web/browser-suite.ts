import * as vscode from "vscode";
import type { HiyariApi } from "../../../src/extension.js";
import type { ScanSummary } from "../../../src/ui/findings/store.js";

/** Node's `assert` is not there in a browser. */
function equal(actual: unknown, expected: unknown, what: string): void {
  const [one, other] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (one !== other) throw new Error(`${what}: ${one} is not ${other}`);
}

function matches(text: string, pattern: RegExp): void {
  if (!pattern.test(text)) throw new Error(`${JSON.stringify(text.slice(0, 500))} does not match ${pattern}`);
}

const folder = () => vscode.workspace.workspaceFolders![0]!.uri;

async function api(): Promise<HiyariApi> {
  return vscode.extensions.getExtension<HiyariApi>("hiyari.hiyari")!.activate();
}

function diagnosticsOf(uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  return new Promise((resolve) => {
    const attempt = () => {
      const ours = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "hiyari");
      if (ours.length === 0) return;
      subscription.dispose();
      resolve(ours);
    };
    const subscription = vscode.languages.onDidChangeDiagnostics(attempt);
    attempt();
  });
}

/** The preferred quick fix; the editor's own providers answer before a client is registered with all it can do. */
async function preferredFixOf(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction> {
  for (;;) {
    const actions = await vscode.commands
      .executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
      )
      .then(undefined, (error: Error) => {
        // The editor's own question about the same place ends this one.
        if (error.name !== "Canceled") throw error;
        return [];
      });
    const fix = actions.find(({ isPreferred }) => isPreferred);
    if (fix) return fix;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A folder that is nowhere: as repositories on a web site are. */
class Memory implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#onDidChangeFile.event;

  constructor(files: Record<string, string>) {
    for (const [path, text] of Object.entries(files)) this.#files.set(path, new TextEncoder().encode(text));
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(path);
    const isFolder = [...this.#files.keys()].some((name) => name.startsWith(path.replace(/\/?$/, "/")));
    if (!file && !isFolder) throw vscode.FileSystemError.FileNotFound(path);
    const type = file ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: 0, size: file?.length ?? 0 };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.#files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }

  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    this.#files.set(path, content);
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const start = path.replace(/\/?$/, "/");
    const entries = new Map<string, vscode.FileType>();
    for (const name of this.#files.keys()) {
      if (!name.startsWith(start)) continue;
      const [first, ...rest] = name.slice(start.length).split("/");
      entries.set(first!, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
    return [...entries];
  }

  watch = () => new vscode.Disposable(() => undefined);
  createDirectory(): void {}
  delete(): void {}
  rename(): void {}
}

const LEAK = 'export const options = { user: "shop", password: "kitchen-door-2019" };\n';

/** What must hold where there is no Node: the same findings, fixes, pages, scan and reports. */
export function describeBrowser(): void {
  describe("in the browser, without Node", () => {
    it("runs in a web worker", async () => {
      equal(
        typeof (globalThis as { process?: { versions?: object } }).process?.versions,
        "undefined",
        "Node",
      );
      equal(vscode.env.uiKind, vscode.UIKind.Web, "the kind of editor");
    });

    it("the server starts and answers", async () => {
      matches(
        await vscode.commands.executeCommand<string>("hiyari.showIncident", "kaika-2021"),
        /KAIKA 2021/,
      );
    });

    it("an open document gets its diagnostics, hover and fixes", async () => {
      const uri = vscode.Uri.joinPath(folder(), "src/routes/account.ts");
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      const [diagnostic] = await diagnosticsOf(uri);
      matches(diagnostic!.message, /— cf\. (?:TableCheck 2024|KAIKA 2021): /);
      const fix = await preferredFixOf(uri, diagnostic!.range);
      equal(fix.title, "Send Cache-Control: private, no-store", "the preferred fix");
      const check = (await api()).lastCheck(uri);
      equal(check?.engine, "bundled", "the engine");
    });

    it("a finding is explained on a page", async () => {
      const uri = vscode.Uri.joinPath(folder(), "src/routes/account.ts");
      const [diagnostic] = await diagnosticsOf(uri);
      const { line, character } = diagnostic!.range.start;
      const finding = { uri: uri.toString(), ruleName: "no-shared-response-cache", line, character };
      matches(
        await vscode.commands.executeCommand<string>("hiyari.explain", finding),
        /How this code resembles it/,
      );
    });

    it("the workspace is scanned and reported", async () => {
      const summary = await vscode.commands.executeCommand<ScanSummary>("hiyari.scanWorkspace");
      equal([summary.checked, summary.cancelled], [5, false], "the scan");
      equal((await api()).findings.files.length, 4, "files with findings or notices");
      const uri = vscode.Uri.joinPath(folder(), "report.html");
      await vscode.commands.executeCommand("hiyari.exportReport", { format: "html", uri });
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      matches(text, /<table class="chart">/);
      await vscode.workspace.fs.delete(uri);
    });

    it("a document of a virtual file system is checked", async () => {
      const memory = new Memory({ "/shop/src/pool.ts": LEAK });
      const provider = vscode.workspace.registerFileSystemProvider("vscode-vfs", memory);
      const uri = vscode.Uri.parse("vscode-vfs://shop/shop/src/pool.ts");
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      const [diagnostic] = await diagnosticsOf(uri);
      equal((diagnostic!.code as { value: string }).value, "hiyari/no-hardcoded-credential", "the rule");
      await vscode.commands.executeCommand("workbench.action.closeAllEditors");
      provider.dispose();
    });
  });
}

import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type CodeAction,
  type Diagnostic,
  type Hover,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  ACCEPTED_REQUEST,
  BASELINE_NOTIFICATION,
  CHECKED_NOTIFICATION,
  DISABLE_REQUEST,
  type AcceptedParams,
  type CheckedParams,
  type DisableResult,
  type DisableScope,
  type HiyariSettings,
} from "../../src/protocol.js";

const ROOT = path.resolve(import.meta.dirname, "../..");

let built = false;

/** Bundles the server once per test run, so that the tests speak with what is shipped. */
function bundle(): string {
  if (!built) execFileSync(process.execPath, ["esbuild.js", "--only=dist/"], { cwd: ROOT, stdio: "pipe" });
  built = true;
  return path.join(ROOT, "dist/server.js");
}

export interface EditorOptions {
  language?: string;
  settings?: Partial<HiyariSettings>;
  editorCommands?: boolean;
  /** Settings sent with the start, for editors whose configuration knows nothing of us. */
  initialSettings?: Partial<HiyariSettings>;
  /** Whether the server may run code of the workspace. */
  trusted?: boolean;
  /** Folder with TypeScript's own declarations; the one of this repository when left out. */
  typeLibrary?: string;
  /** Whether the editor shows previews and asks for edits when an action is chosen, as VS Code does. */
  modern?: boolean;
  /** The folders that are open, by URI. */
  folders?: readonly string[];
  /** The program to start instead of the one the extension has, with what it is told. */
  server?: readonly string[];
  /** Environment variables for it beside this process's own. */
  environment?: NodeJS.ProcessEnv;
}

type Received = PublishDiagnosticsParams;

/** A small editor: a real LSP client that speaks with the bundled server in a process of its own. */
export class Editor {
  readonly #documents = new Map<string, TextDocument>();
  readonly #waiting = new Set<() => void>();
  /** Everything the server published, in order. */
  readonly published: Received[] = [];
  readonly checked: CheckedParams[] = [];
  settings: Partial<HiyariSettings>;
  /** Settings of single folders, by URI. */
  readonly settingsByFolder = new Map<string, Partial<HiyariSettings>>();
  /** What is accepted in a document, by URI. */
  readonly accepted = new Map<string, Record<string, { count: number }>>();
  /** False for an editor that has no section for us. */
  knowsSection = true;

  static readonly #running = new Set<Editor>();

  private constructor(
    private readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
    settings: Partial<HiyariSettings>,
  ) {
    this.settings = settings;
  }

  static async start({
    language = "en",
    settings = {},
    editorCommands = true,
    trusted = false,
    typeLibrary = path.join(ROOT, "node_modules/typescript/lib"),
    initialSettings,
    modern = false,
    folders,
    server = [bundle(), "--stdio"],
    environment = {},
  }: EditorOptions = {}): Promise<Editor> {
    const env = { ...process.env, ...environment };
    const child = spawn(process.execPath, [...server], { stdio: ["pipe", "pipe", "inherit"], env });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout!),
      new StreamMessageWriter(child.stdin!),
    );
    const editor = new Editor(child, connection, settings);
    Editor.#running.add(editor);
    child.once("exit", () => editor.#wake());
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      editor.published.push(params);
      editor.#wake();
    });
    connection.onNotification(CHECKED_NOTIFICATION, (params: CheckedParams) => {
      editor.checked.push(params);
      editor.#wake();
    });
    connection.onRequest("workspace/configuration", ({ items }: { items: { scopeUri: string }[] }) =>
      items.map(({ scopeUri }) =>
        !editor.knowsSection ? null : (editor.settingsByFolder.get(folderOf(scopeUri)) ?? editor.settings),
      ),
    );
    connection.onRequest(ACCEPTED_REQUEST, ({ uri }: AcceptedParams) => editor.accepted.get(uri) ?? null);
    connection.onRequest("client/registerCapability", () => null);
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      ...(folders ? { workspaceFolders: folders.map(named) } : {}),
      locale: language,
      initializationOptions: { editorCommands, trusted, typeLibrary, settings: initialSettings },
      capabilities: {
        workspace: {
          configuration: true,
          ...(folders ? { workspaceFolders: true } : {}),
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
          ...(modern ? { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } } : {}),
        },
        textDocument: modern
          ? { codeAction: { dataSupport: true, resolveSupport: { properties: ["edit"] } } }
          : {},
      },
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  async open(uri: string, text: string, languageId = languageOf(uri)): Promise<void> {
    const document = TextDocument.create(uri, languageId, 1, text);
    this.#documents.set(uri, document);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Opens a document and gives what the server shows for it. */
  async diagnosticsOf(uri: string, text: string, languageId?: string): Promise<Diagnostic[]> {
    await this.open(uri, text, languageId);
    return this.diagnostics(uri);
  }

  /** Replaces the whole text as the next version. */
  async change(uri: string, text: string): Promise<void> {
    const version = this.document(uri).version + 1;
    this.#documents.set(uri, TextDocument.create(uri, this.document(uri).languageId, version, text));
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Opens and closes folders, by URI. */
  async changeFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
    const event = { added: added.map(named), removed: removed.map(named) };
    this.published.length = 0;
    await this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
  }

  /** Accepts reports in a document and tells the server that something was accepted. */
  async accept(uri: string, accepted: Record<string, { count: number }>): Promise<void> {
    this.accepted.set(uri, accepted);
    this.published.length = 0;
    this.checked.length = 0;
    await this.connection.sendNotification(BASELINE_NOTIFICATION);
  }

  async setSettings(settings: Partial<HiyariSettings>): Promise<void> {
    this.settings = settings;
    this.published.length = 0;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  /** The diagnostics of the document's present version, as soon as they arrive. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const { version } = this.document(uri);
    const found = await this.until(() =>
      this.published.findLast((p) => p.uri === uri && p.version === version),
    );
    return found.diagnostics;
  }

  async checkedAs(uri: string): Promise<CheckedParams> {
    const { version } = this.document(uri);
    return this.until(() =>
      this.checked.findLast((params) => params.uri === uri && params.version === version),
    );
  }

  hover(uri: string, position: Position): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  }

  async actions(
    uri: string,
    range: Range,
    diagnostics: Diagnostic[] = [],
    only?: string[],
  ): Promise<CodeAction[]> {
    const context = { diagnostics, ...(only ? { only } : {}) };
    const answer = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context,
    });
    return (answer ?? []) as CodeAction[];
  }

  /** Asks for the directive that silences a diagnostic and puts it into the document. */
  async disable(
    uri: string,
    diagnostic: Diagnostic,
    reason: string,
    { scope = "next-line", until = null }: { scope?: DisableScope; until?: string | null } = {},
  ): Promise<void> {
    const { version } = this.document(uri);
    const result = await this.connection.sendRequest<DisableResult>(DISABLE_REQUEST, {
      uri,
      version,
      ruleId: diagnostic.code,
      line: diagnostic.range.start.line,
      scope,
      reason,
      until,
    });
    if (!result) throw new Error("the server gave no directive");
    await this.change(uri, TextDocument.applyEdits(this.document(uri), result.changes));
  }

  /** Asks for the edit of an action that was chosen. */
  resolve(action: CodeAction): Promise<CodeAction> {
    return this.connection.sendRequest(CodeActionResolveRequest.type, action);
  }

  /** Tells the server that a file of the workspace has changed. */
  async fileChanged(file: string): Promise<void> {
    this.published.length = 0;
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: pathToFileURL(file).href, type: FileChangeType.Changed }],
    });
  }

  /** Applies a fix as an editor does. */
  async apply(action: CodeAction): Promise<void> {
    for (const change of action.edit?.documentChanges ?? []) {
      if (!("textDocument" in change)) throw new Error("expected a text change");
      const document = this.document(change.textDocument.uri);
      const edits = change.edits.map((edit) => edit as { range: Range; newText: string });
      await this.change(document.uri, TextDocument.applyEdits(document, edits));
    }
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`not open: ${uri}`);
    return document;
  }

  textOf(uri: string, range?: Range): string {
    return this.document(uri).getText(range);
  }

  /** Waits for messages of the server until the condition gives something. */
  until<T>(condition: () => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const attempt = () => {
        const value = condition();
        if (value !== undefined) resolve(value);
        else if (this.process.exitCode !== null) reject(new Error("the server has ended"));
        else return;
        this.#waiting.delete(attempt);
      };
      this.#waiting.add(attempt);
      attempt();
    });
  }

  /** Ends every server that was started, also those of tests that failed. */
  static async stopAll(): Promise<void> {
    await Promise.all([...Editor.#running].map((editor) => editor.stop()));
  }

  /** The process of the server, as it says itself. */
  get processId(): number {
    return this.process.pid!;
  }

  async stop(): Promise<void> {
    Editor.#running.delete(this);
    await this.connection.sendRequest("shutdown");
    const ended = new Promise((resolve) => this.process.once("exit", resolve));
    await this.connection.sendNotification("exit");
    await ended;
    this.connection.dispose();
  }

  #wake(): void {
    for (const attempt of [...this.#waiting]) attempt();
  }
}

const named = (uri: string) => ({ uri, name: uri.slice(uri.lastIndexOf("/") + 1) });

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf("/"));

const LANGUAGE_OF_EXTENSION: Record<string, string> = {
  js: "javascript",
  jsx: "javascriptreact",
  ts: "typescript",
  tsx: "typescriptreact",
};

function languageOf(uri: string): string {
  const extension = path.extname(uri).slice(1);
  return LANGUAGE_OF_EXTENSION[extension] ?? extension;
}

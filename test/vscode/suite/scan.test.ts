import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import * as vscode from "vscode";
import type { ScanSummary } from "../../../src/ui/findings/store.js";
import {
  after as placeAfter,
  checked,
  closeAll,
  diagnosticsOf,
  fileUri,
  hiyari,
  noDiagnosticsOf,
  RUN,
  show,
  type,
  waitFor,
} from "./workbench.js";

const run = <T>(command: string, ...values: unknown[]) =>
  vscode.commands.executeCommand<T>(`hiyari.${command}`, ...values);

const write = (name: string, text: string) =>
  vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));

/** The tree's rows as lines of text, children indented. */
async function rows(): Promise<string[]> {
  const { tree } = (await hiyari()).findings;
  const lines: string[] = [];
  const add = (nodes: ReturnType<typeof tree.getChildren>, indent: string) => {
    for (const node of nodes) {
      const { label, description } = tree.getTreeItem(node);
      lines.push(`${indent}${label as string} | ${description as string}`);
      add(tree.getChildren(node), `${indent}  `);
    }
  };
  add(tree.getChildren(), "");
  return lines;
}

/** Waits until a row of the tree matches. */
async function row(pattern: RegExp): Promise<string> {
  const { tree } = (await hiyari()).findings;
  return waitFor(tree.onDidChangeTreeData, async () => (await rows()).find((line) => pattern.test(line)));
}

/** Waits until no row of the tree matches. */
async function noRow(pattern: RegExp): Promise<true> {
  const { tree } = (await hiyari()).findings;
  return waitFor(tree.onDidChangeTreeData, async () =>
    (await rows()).some((line) => pattern.test(line)) ? undefined : true,
  );
}

const NEWSLETTER = "src/mail/newsletter.ts";
const LEAK = 'export const options = { user: "shop", password: "kitchen-door-2019" };\n';

if (RUN === "scan") {
  describe("the whole workspace", () => {
    before(async () => {
      await write("generated/client.ts", LEAK);
      await write("src/keys.gen.ts", LEAK);
      await write("node_modules/other/index.js", LEAK);
    });
    afterEach(async () => {
      await closeAll();
      await run("clearFilter");
    });

    it("is scanned without what git ignores, and tells how much that was", async () => {
      const summary = await run<ScanSummary>("scanWorkspace");
      assert.deepEqual([summary.checked, summary.all, summary.cancelled], [5, 5, false]);
      const { files } = (await hiyari()).findings;
      assert.deepEqual(
        files.map(({ file, findings, notices }) => [file, findings.length, notices.length]),
        [
          ["src/mail/newsletter.ts", 1, 0],
          ["src/mail/transporter.ts", 1, 0],
          ["src/routes/account.ts", 1, 0],
          ["src/unfinished.ts", 0, 1],
        ],
      );
    });

    it("shows the findings by incident, with files, counts and the path of the data", async () => {
      await row(/^Palet d'Or 2021/);
      const lines = await rows();
      const start = lines.findIndex((line) => line.startsWith("Palet d'Or 2021 | 1 · "));
      assert.match(lines[start + 1]!, /^ {2}newsletter\.ts \| src\/mail · 1$/);
      assert.match(lines[start + 2]!, /^ {4}Everyone on this To list .* \| no-bulk-recipients \[7, 32\]$/);
      assert.match(lines[start + 3]!, /^ {6}.+ \| \[\d+, \d+\]$/);
      assert.match(lines.at(-2)!, /^Not checked \| 1$/);
      assert.match(lines.at(-1)!, /^ {2}src\/unfinished\.ts \| .*Unterminated string literal/);
    });

    it("shows them by rule and by file", async () => {
      await run("groupByRule");
      await row(/^no-hardcoded-credential \| 1$/);
      await run("groupByFile");
      await row(/^account\.ts \| src\/routes · 1$/);
      await run("groupByIncident");
      await row(/^Palet d'Or 2021/);
    });

    it("can be filtered by words of file, rule, message and incident", async () => {
      await run("filterFindings", "palet letter");
      await noRow(/account\.ts/);
      assert.ok((await rows()).some((line) => line.includes("newsletter.ts")));
      await run("clearFilter");
      await row(/account\.ts/);
    });

    it("puts findings of closed files into the problems, once, also when the file opens and closes", async () => {
      const uri = fileUri(NEWSLETTER);
      const [closed, ...others] = await diagnosticsOf(uri);
      assert.equal(others.length, 0);
      assert.match(closed!.message, /— cf\. Palet d'Or 2021/);
      const { document } = await show(uri);
      await checked(document);
      assert.equal((await diagnosticsOf(uri)).length, 1);
      await closeAll();
      assert.equal((await diagnosticsOf(uri)).length, 1);
    });

    it("a row opens the place", async () => {
      const { tree } = (await hiyari()).findings;
      const find = (nodes: ReturnType<typeof tree.getChildren>): vscode.TreeItem | undefined => {
        for (const node of nodes) {
          const item = tree.getTreeItem(node);
          const found = node.kind === "finding" && node.finding.file === NEWSLETTER ? item : undefined;
          const below = found ?? find(tree.getChildren(node));
          if (below) return below;
        }
        return undefined;
      };
      const { command } = find(tree.getChildren())!;
      await vscode.commands.executeCommand(command!.command, ...(command!.arguments ?? []));
      const editor = vscode.window.activeTextEditor!;
      assert.equal(editor.document.uri.toString(), fileUri(NEWSLETTER).toString());
      assert.equal(editor.selection.start.line, 6);
    });

    it("follows what is typed, saved, written by others and deleted", async () => {
      const editor = await show(fileUri("src/routes/catalogue.ts"));
      await type(
        editor,
        placeAfter(editor.document, "Router();"),
        '\nconst key = { password: "kitchen-door-2019" };',
      );
      await row(/catalogue\.ts/);
      await closeAll();
      await noRow(/catalogue\.ts/);

      await write("src/added.ts", LEAK);
      await row(/added\.ts/);
      await write("src/added.ts", "export const options = {};\n");
      await noRow(/added\.ts/);
      await write("src/added.ts", LEAK);
      await row(/added\.ts/);
      await vscode.workspace.fs.delete(fileUri("src/added.ts"));
      await noRow(/added\.ts/);
    });

    it("can be cancelled; what was found stays", async () => {
      const { scanWith } = await import("../../../src/ui/findings/scan.js");
      const { findings } = await hiyari();
      const source = new vscode.CancellationTokenSource();
      const client = {
        sendRequest: async () => {
          source.cancel();
          return { version: null, status: "checked", findings: [], notices: [] };
        },
      };
      const { store } = findings;
      const kept = store.files;
      const summary = await scanWith(
        client as never,
        { replace: () => undefined } as never,
        { changedOnly: false },
        { report: () => undefined },
        source.token,
      );
      assert.equal(summary?.cancelled, true);
      assert.ok(summary.checked < summary.all);
      assert.deepEqual(store.files, kept);
    });

    it("only its changed files can be scanned", async () => {
      const cwd = vscode.workspace.workspaceFolders![0]!.uri.fsPath;
      const git = (...args: string[]) =>
        execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@shop.example", ...args], { cwd });
      git("init", "--quiet");
      git("add", ".");
      git("commit", "--quiet", "--message", "Start");
      await write("src/changed.ts", LEAK);
      const summary = await run<ScanSummary>("scanChangedFiles");
      assert.deepEqual([summary?.changedOnly, summary?.checked], [true, 1]);
      const { files } = (await hiyari()).findings;
      assert.deepEqual(
        files.map(({ file }) => file),
        ["src/changed.ts"],
      );
      await vscode.workspace.fs.delete(fileUri("src/changed.ts"));
      await noRow(/changed\.ts/);
    });

    it("is reported as SARIF, Markdown, JSON and a page that loads nothing", async () => {
      await run("scanWorkspace");
      const texts: Record<string, string> = {};
      for (const format of ["sarif", "markdown", "json", "html"]) {
        const uri = fileUri(`report.${format}`);
        const written = await run<vscode.Uri>("exportReport", { format, uri });
        assert.equal(written.toString(), uri.toString());
        texts[format] = readFileSync(uri.fsPath, "utf8");
        await vscode.workspace.fs.delete(uri);
      }
      const log = JSON.parse(texts.sarif!) as { runs: { results: unknown[] }[] };
      assert.equal(log.runs[0]!.results.length, 3);
      assert.match(texts.markdown!, /^# Hiyari report\n\n3 findings in 3 files\. 5 files checked/);
      assert.equal((JSON.parse(texts.json!) as { findings: unknown[] }).findings.length, 3);
      assert.match(texts.html!, /<table class="chart">/);
      assert.doesNotMatch(texts.html!, /<script|<link|<img|url\(|blue-teapot/);
    });

    it("can be accepted as it is, in ESLint's own file; only more than that is shown then", async () => {
      const [file] = await run<vscode.Uri[]>("acceptFindings", "yes");
      assert.equal(file!.toString(), fileUri("eslint-suppressions.json").toString());
      const text = readFileSync(file!.fsPath, "utf8");
      assert.deepEqual(JSON.parse(text), {
        "src/mail/newsletter.ts": { "hiyari/no-bulk-recipients": { count: 1 } },
        "src/mail/transporter.ts": { "hiyari/no-hardcoded-credential": { count: 1 } },
        "src/routes/account.ts": { "hiyari/no-shared-response-cache": { count: 1 } },
      });
      await noRow(/newsletter\.ts|account\.ts/);
      // One that was never open, and one that is.
      await noDiagnosticsOf(fileUri("src/mail/transporter.ts"));
      await show(fileUri(NEWSLETTER));
      await noDiagnosticsOf(fileUri(NEWSLETTER));
      await run("showAccepted");
      await row(/newsletter\.ts/);
      await run("hideAccepted");

      const more = readFileSync(fileUri("src/mail/transporter.ts").fsPath, "utf8");
      await write("src/mail/transporter.ts", more + LEAK);
      await row(/transporter\.ts \| src\/mail · 2/);
      await write("src/mail/transporter.ts", more);
      await vscode.workspace.fs.delete(file!);
      await row(/newsletter\.ts/);
    });
  });
}

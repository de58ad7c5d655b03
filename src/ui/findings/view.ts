import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  COMMANDS,
  INCIDENT_LIST_REQUEST,
  type CheckedParams,
  type IncidentListItem,
} from "../../protocol.js";
import { UI_COMMANDS } from "../commands.js";
import { readerLocale } from "../locale.js";
import { showPlace } from "../places.js";
import { BaselineFiles } from "./baseline-files.js";
import { ClosedProblems } from "./closed-problems.js";
import { exportReport, type ReportTarget } from "./export-report.js";
import { Freshness } from "./freshness.js";
import { filtered, type GroupBy } from "./grouping.js";
import { scan } from "./scan.js";
import { FindingsStore, type FileFindings, type ScanSummary } from "./store.js";
import { FindingsTree, type IncidentName, type Node } from "./tree.js";

/** What the view needs of the rest of the extension. */
export interface FindingsHost {
  /** The server, started if need be. */
  client(): Promise<BaseLanguageClient>;
  /** The server if it was started. */
  running(): Promise<BaseLanguageClient> | null;
  onDidCheck: vscode.Event<CheckedParams>;
  output: vscode.LogOutputChannel;
}

const VIEW = "hiyari.findings";
const GROUP_BY = "hiyari.groupBy";

/**
 * So long the store and the editor gather changes of the tree. A tree that is first shown while a change is on its
 * way leaves some of its rows without what lies below them.
 */
const SETTLED_MILLISECONDS = 400;

/** The view of all findings: the tree with its commands, the scan, the reports and the baseline. */
export class FindingsView implements vscode.Disposable {
  readonly store = new FindingsStore();
  readonly tree = new FindingsTree();
  readonly baseline = new BaselineFiles();
  readonly #problems = new ClosedProblems();
  readonly #freshness: Freshness;
  readonly #view: vscode.TreeView<Node>;
  readonly #subscriptions: vscode.Disposable[];
  #incidents: ReadonlyMap<string, IncidentName> = new Map();
  #asked: Promise<void> | undefined;
  #filter = "";
  #showsAccepted = false;
  #scanning = false;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly host: FindingsHost,
  ) {
    this.#freshness = new Freshness(this.store, () => host.running(), host.onDidCheck);
    this.#view = vscode.window.createTreeView(VIEW, { treeDataProvider: this.tree, showCollapseAll: true });
    this.#subscriptions = [
      this.store.onDidChange(() => void this.#draw()),
      this.baseline.onDidChange(() => void this.#draw()),
      ...this.#commands(),
    ];
    void this.#setContext("hiyari.groupBy", this.#by);
  }

  /** The findings as they are shown: accepted ones only when they are asked for. */
  get files(): readonly FileFindings[] {
    if (this.#showsAccepted) return this.store.files;
    return this.store.files.map((file) => this.withoutAccepted(file));
  }

  /** A file without the findings that are accepted. */
  withoutAccepted(file: FileFindings): FileFindings {
    const accepted = this.baseline.acceptedOf(file);
    return accepted.size === 0
      ? file
      : { ...file, findings: file.findings.filter((finding) => !accepted.has(finding)) };
  }

  dispose(): void {
    for (const part of [this.#view, this.tree, this.store, this.baseline, this.#problems, this.#freshness])
      part.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  get #by(): GroupBy {
    return this.context.workspaceState.get<GroupBy>(GROUP_BY, "incident");
  }

  #commands(): vscode.Disposable[] {
    const commands: Record<string, (...values: never[]) => unknown> = {
      [COMMANDS.showPlace]: showPlace,
      [UI_COMMANDS.scanWorkspace]: () => this.#scan(false),
      [UI_COMMANDS.scanChangedFiles]: () => this.#scan(true),
      [UI_COMMANDS.groupByIncident]: () => this.#groupBy("incident"),
      [UI_COMMANDS.groupByRule]: () => this.#groupBy("rule"),
      [UI_COMMANDS.groupByFile]: () => this.#groupBy("file"),
      [UI_COMMANDS.filterFindings]: (words?: string) => this.#askForFilter(words),
      [UI_COMMANDS.clearFilter]: () => this.#setFilter(""),
      [UI_COMMANDS.clearFindings]: () => this.store.clear(),
      [UI_COMMANDS.showAccepted]: () => this.#showAccepted(true),
      [UI_COMMANDS.hideAccepted]: () => this.#showAccepted(false),
      [UI_COMMANDS.acceptFindings]: (answer?: "yes") => this.#accept(answer === "yes"),
      [UI_COMMANDS.exportReport]: (target?: ReportTarget) => this.#export(target),
      [UI_COMMANDS.showIncidentOfFinding]: (node?: Node) => {
        const id = incidentOf(node);
        return id && vscode.commands.executeCommand(COMMANDS.showIncident, id);
      },
      [UI_COMMANDS.explainFinding]: (node?: Node) =>
        node?.kind === "finding" &&
        vscode.commands.executeCommand(COMMANDS.explain, {
          uri: node.file.uri.toString(),
          ruleName: node.finding.rule,
          line: node.finding.line - 1,
          character: node.finding.column - 1,
        }),
      [UI_COMMANDS.copyFinding]: (node?: Node) => {
        if (node?.kind !== "finding") return;
        const { file, line, column, message, rule } = node.finding;
        return vscode.env.clipboard.writeText(`${file}:${line}:${column} ${message} (hiyari/${rule})`);
      },
    };
    return Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run));
  }

  async #scan(changedOnly: boolean): Promise<ScanSummary | null> {
    if (!vscode.workspace.workspaceFolders?.length) {
      void vscode.window.showInformationMessage(vscode.l10n.t("Open a folder to check it."));
      return null;
    }
    // Two scans at once would only take each other's time.
    if (this.#scanning) return null;
    this.#scanning = true;
    void this.#setContext("hiyari.scanning", true);
    try {
      const client = await this.host.client();
      const summary = await scan(client, this.store, { changedOnly });
      if (summary) await this.#finished(summary);
      else {
        void vscode.window.showInformationMessage(
          vscode.l10n.t("There is no Git repository here that could tell which files changed."),
        );
      }
      return summary;
    } finally {
      this.#scanning = false;
      void this.#setContext("hiyari.scanning", false);
    }
  }

  async #finished(summary: ScanSummary): Promise<void> {
    this.#freshness.watchDisk();
    await this.#setContext("hiyari.scanned", true);
    await this.#draw();
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MILLISECONDS));
    void vscode.commands.executeCommand(`${VIEW}.focus`, { preserveFocus: true });
    const { checked, all, milliseconds, cancelled } = summary;
    this.host.output.info(
      `scan: ${checked} of ${all} files, ${this.store.files.length} with findings or notices, ${Math.round(milliseconds)} ms${cancelled ? ", cancelled" : ""}`,
    );
  }

  async #groupBy(by: GroupBy): Promise<void> {
    await this.context.workspaceState.update(GROUP_BY, by);
    await this.#setContext("hiyari.groupBy", by);
    await this.#draw();
  }

  async #askForFilter(words?: string): Promise<void> {
    const value =
      words ??
      (await vscode.window.showInputBox({
        title: vscode.l10n.t("Filter Findings"),
        prompt: vscode.l10n.t("Words that occur in the file, the rule, the message or the incident."),
        value: this.#filter,
      }));
    if (value !== undefined) await this.#setFilter(value.trim());
  }

  async #setFilter(filter: string): Promise<void> {
    this.#filter = filter;
    await this.#setContext("hiyari.filtered", filter !== "");
    await this.#draw();
  }

  async #showAccepted(shows: boolean): Promise<void> {
    this.#showsAccepted = shows;
    await this.#setContext("hiyari.showsAccepted", shows);
    await this.#draw();
  }

  async #accept(sure: boolean): Promise<vscode.Uri[]> {
    const files = this.files.filter(({ findings }) => findings.length > 0);
    const count = countOf(files);
    if (count === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t("There are no findings to accept."));
      return [];
    }
    const yes = vscode.l10n.t("Accept");
    const answer = sure
      ? yes
      : await vscode.window.showWarningMessage(
          vscode.l10n.t("Accept {0} findings as they are?", count),
          {
            modal: true,
            detail: vscode.l10n.t(
              "They are written to eslint-suppressions.json, which ESLint reads, too. Only findings that come on top of them are reported then.",
            ),
          },
          yes,
        );
    if (answer !== yes) return [];
    const written = await this.baseline.accept(files);
    this.host.output.info(`accepted ${count} findings: ${written.map(String).join(", ")}`);
    return written;
  }

  async #export(target?: ReportTarget): Promise<vscode.Uri | undefined> {
    return exportReport(await this.host.client(), this.files, this.store.scan, target);
  }

  /** Shows what there is now; the names of incidents are asked for once. */
  async #draw(): Promise<void> {
    const all = this.store.files;
    if (all.length > 0) await (this.#asked ??= this.#start());
    const visible = this.files;
    const incidentText = (id: string | null) => {
      const incident = id === null ? undefined : this.#incidents.get(id);
      return incident ? `${incident.heading} ${incident.title}` : "";
    };
    const files = filtered(visible, this.#filter, ({ incidentId }) => incidentText(incidentId));
    this.tree.show({ by: this.#by, files, incidents: this.#incidents });
    this.#problems.show(visible, readerLocale() === "ja" ? "参考:" : "cf.");
    const [count, shown, accepted] = [countOf(visible), countOf(files), countOf(all) - countOf(visible)];
    this.#view.badge =
      count > 0 ? { value: count, tooltip: vscode.l10n.t("{0} findings", count) } : undefined;
    this.#view.message = this.#message(count, shown, accepted);
    await this.#setContext("hiyari.hasFindings", count > 0);
  }

  #message(count: number, shown: number, accepted: number): string | undefined {
    const { scan: last } = this.store;
    const parts: string[] = [];
    if (this.#filter) parts.push(vscode.l10n.t("“{0}”: {1} of {2} findings", this.#filter, shown, count));
    if (last?.cancelled) parts.push(vscode.l10n.t("Stopped after {0} of {1} files", last.checked, last.all));
    else if (last?.changedOnly) parts.push(vscode.l10n.t("Changed files: {0}", last.all));
    if (accepted > 0) parts.push(vscode.l10n.t("{0} accepted findings are hidden", accepted));
    // Without a message an empty tree shows what can be done.
    return parts.length > 0 ? parts.join(" · ") : undefined;
  }

  async #start(): Promise<void> {
    await this.baseline.start();
    const locale = readerLocale();
    const client = await this.host.client();
    const incidents = await client.sendRequest<IncidentListItem[]>(INCIDENT_LIST_REQUEST);
    this.#incidents = new Map(
      incidents.map(({ id, heading, title }) => [id, { heading: heading[locale], title: title[locale] }]),
    );
  }

  #setContext(key: string, value: unknown): Thenable<unknown> {
    return vscode.commands.executeCommand("setContext", key, value);
  }
}

const countOf = (files: readonly FileFindings[]): number =>
  files.reduce((sum, { findings }) => sum + findings.length, 0);

function incidentOf(node: Node | undefined): string | null {
  if (node?.kind === "group" && node.by === "incident") return node.group.key;
  return node?.kind === "finding" ? node.finding.incidentId : null;
}

import * as vscode from "vscode";
import type { ListedFinding } from "../../findings-protocol.js";
import { COMMANDS } from "../../protocol.js";
import { rangeOf, uriOfStep } from "../places.js";
import { groupsOf, type FileGroup, type Group, type GroupBy } from "./grouping.js";
import type { FileFindings } from "./store.js";

/** How an incident is called in the tree. */
export interface IncidentName {
  heading: string;
  title: string;
}

type Step = ListedFinding["steps"][number];

/** A row of the tree. */
export type Node =
  | { kind: "group"; by: "incident" | "rule"; group: Group }
  | { kind: "file"; group: FileGroup; id: string }
  | { kind: "finding"; file: FileFindings; finding: ListedFinding; id: string }
  | { kind: "step"; file: FileFindings; step: Step }
  | { kind: "unchecked"; files: readonly FileFindings[] }
  | { kind: "notice"; file: FileFindings };

/** What the tree shows. */
export interface TreeContent {
  by: GroupBy;
  /** The files with the findings that are to be shown. */
  files: readonly FileFindings[];
  incidents: ReadonlyMap<string, IncidentName>;
}

const LEVEL_ICON = {
  error: new vscode.ThemeIcon("error", new vscode.ThemeColor("list.errorForeground")),
  warning: new vscode.ThemeIcon("warning", new vscode.ThemeColor("list.warningForeground")),
  info: new vscode.ThemeIcon("info", new vscode.ThemeColor("notificationsInfoIcon.foreground")),
  hint: new vscode.ThemeIcon("lightbulb"),
};

/** The findings as a tree: what they have in common, the files, the findings, and the steps of the data. */
export class FindingsTree implements vscode.TreeDataProvider<Node> {
  readonly #onDidChangeTreeData = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#onDidChangeTreeData.event;
  #content: TreeContent = { by: "incident", files: [], incidents: new Map() };

  show(content: TreeContent): void {
    this.#content = content;
    this.#onDidChangeTreeData.fire();
  }

  getChildren(node?: Node): Node[] {
    switch (node?.kind) {
      case undefined:
        return this.#roots();
      case "group":
        return node.group.files.map((group) => fileNode(group, `${node.by}/${node.group.key}`));
      case "file": {
        const { of, findings } = node.group;
        return findings.map((finding) => findingNode(of, finding, node.id));
      }
      case "finding":
        return node.finding.steps.map((step) => ({ kind: "step", file: node.file, step }));
      case "unchecked":
        return node.files.map((file) => ({ kind: "notice", file }));
      default:
        return [];
    }
  }

  getTreeItem(node: Node): vscode.TreeItem {
    switch (node.kind) {
      case "group":
        return this.#groupItem(node.by, node.group);
      case "file":
        return fileItem(node.group, node.id);
      case "finding":
        return findingItem(node.file, node.finding, node.id);
      case "step":
        return stepItem(node.file, node.step);
      case "unchecked":
        return uncheckedItem(node.files);
      case "notice":
        return noticeItem(node.file);
    }
  }

  dispose(): void {
    this.#onDidChangeTreeData.dispose();
  }

  #roots(): Node[] {
    const { by, files } = this.#content;
    const found = files.filter(({ findings }) => findings.length > 0);
    const unchecked = files.filter(({ notices }) => notices.length > 0);
    const roots: Node[] =
      by === "file"
        ? found.map((of) => fileNode({ of, findings: of.findings }, "file"))
        : groupsOf(found, by).map((group) => ({ kind: "group", by, group }));
    return unchecked.length > 0 ? [...roots, { kind: "unchecked", files: unchecked }] : roots;
  }

  #groupItem(by: "incident" | "rule", { key, count }: Group): vscode.TreeItem {
    const incident = by === "incident" && key !== null ? this.#content.incidents.get(key) : undefined;
    const label = incident?.heading ?? key ?? vscode.l10n.t("Without an incident");
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
    item.id = `${by}/${key}`;
    item.iconPath = new vscode.ThemeIcon(by === "rule" ? "law" : "book");
    item.description = incident ? `${count} · ${incident.title}` : String(count);
    item.tooltip = incident ? `${incident.heading} — ${incident.title}` : label;
    item.contextValue = incident ? "hiyari.incident" : "hiyari.group";
    return item;
  }
}

const fileNode = (group: FileGroup, parent: string): Node => ({
  kind: "file",
  group,
  id: `${parent}/${group.of.uri.toString()}`,
});

const findingNode = (file: FileFindings, finding: ListedFinding, parent: string): Node => ({
  kind: "finding",
  file,
  finding,
  id: `${parent}/${finding.rule}:${finding.line}:${finding.column}:${finding.endLine}:${finding.endColumn}`,
});

function fileItem({ of, findings }: FileGroup, id: string): vscode.TreeItem {
  const name = of.file.slice(of.file.lastIndexOf("/") + 1);
  const folder = of.file.slice(0, -name.length - 1);
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
  item.id = id;
  item.resourceUri = of.uri;
  item.iconPath = vscode.ThemeIcon.File;
  item.description = folder ? `${folder} · ${findings.length}` : String(findings.length);
  item.tooltip = of.file;
  item.contextValue = "hiyari.file";
  return item;
}

function findingItem(file: FileFindings, finding: ListedFinding, id: string): vscode.TreeItem {
  const { message, citation, line, column, rule, steps, level } = finding;
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(message, steps.length > 0 ? Collapsed : None);
  item.id = id;
  item.iconPath = LEVEL_ICON[level];
  item.description = `${rule} [${line}, ${column}]`;
  item.tooltip = citation ? `${message}\n\n${citation}` : message;
  item.contextValue = finding.incidentId ? "hiyari.finding.incident" : "hiyari.finding";
  item.command = opening(file.uri, finding);
  item.accessibilityInformation = {
    label: vscode.l10n.t("{0}, {1} line {2}", message, file.file, line),
  };
  return item;
}

function stepItem(file: FileFindings, step: Step): vscode.TreeItem {
  const item = new vscode.TreeItem(step.text, vscode.TreeItemCollapsibleState.None);
  const name = step.elsewhere ? `${step.elsewhere.file} ` : "";
  item.description = `${name}[${step.line}, ${step.column}]`;
  item.iconPath = new vscode.ThemeIcon("debug-step-over");
  item.command = opening(uriOfStep(step, file.uri), step);
  return item;
}

function uncheckedItem(files: readonly FileFindings[]): vscode.TreeItem {
  const { Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(vscode.l10n.t("Not checked"), Collapsed);
  item.id = "unchecked";
  item.iconPath = new vscode.ThemeIcon("circle-slash");
  item.description = String(files.length);
  return item;
}

function noticeItem({ uri, file, notices }: FileFindings): vscode.TreeItem {
  const item = new vscode.TreeItem(file, vscode.TreeItemCollapsibleState.None);
  item.resourceUri = uri;
  item.iconPath = vscode.ThemeIcon.File;
  item.description = notices.map(({ text }) => text).join(" ");
  item.tooltip = item.description;
  item.command = { command: "vscode.open", title: "", arguments: [uri] };
  return item;
}

const opening = (uri: vscode.Uri, place: ListedFinding | Step): vscode.Command => ({
  command: COMMANDS.showPlace,
  title: "",
  arguments: [uri.toString(), rangeOf(place)],
});

import * as vscode from "vscode";

const TYPE = "hiyari";

/** A task as tasks.json holds it. */
interface Definition extends vscode.TaskDefinition {
  /** What is checked: files and folders; the workspace folder by default. */
  targets?: string[];
  preset?: "recommended" | "strict";
}

/** Offers the command `hiyari` as a task in folders that have the npm package; its findings become problems. */
export class HiyariTasks implements vscode.TaskProvider {
  async provideTasks(): Promise<vscode.Task[]> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const tasks = await Promise.all(
      folders.map(async (folder) => ((await hasPackage(folder)) ? [taskOf(folder, { type: TYPE })] : [])),
    );
    return tasks.flat();
  }

  resolveTask(task: vscode.Task): vscode.Task | undefined {
    const { scope } = task;
    return typeof scope === "object" ? taskOf(scope, task.definition as Definition) : undefined;
  }
}

function taskOf(folder: vscode.WorkspaceFolder, definition: Definition): vscode.Task {
  const { targets = ["."], preset } = definition;
  const args = [
    "--no-install",
    "hiyari",
    "--format",
    "unix",
    ...(preset ? ["--preset", preset] : []),
    ...targets,
  ];
  const quoted = args.map((value) => ({ value, quoting: vscode.ShellQuoting.Strong }));
  const run = new vscode.ShellExecution("npx", quoted, { cwd: folder.uri.fsPath });
  const name = vscode.l10n.t("check the folder");
  const task = new vscode.Task(definition, folder, name, TYPE, run, "$hiyari");
  task.group = vscode.TaskGroup.Test;
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Silent };
  return task;
}

async function hasPackage({ uri }: vscode.WorkspaceFolder): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(
      vscode.Uri.joinPath(uri, "node_modules/eslint-plugin-hiyari/package.json"),
    );
    return true;
  } catch {
    return false;
  }
}

export const registerTasks = (): vscode.Disposable =>
  vscode.tasks.registerTaskProvider(TYPE, new HiyariTasks());

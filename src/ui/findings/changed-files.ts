import * as vscode from "vscode";

/** The part of the Git extension's API (version 1) that is used here. */
interface GitExtension {
  enabled: boolean;
  getAPI(version: 1): GitApi;
}

interface GitApi {
  state: "uninitialized" | "initialized";
  onDidChangeState: vscode.Event<GitApi["state"]>;
  repositories: Repository[];
  openRepository?(root: vscode.Uri): Promise<Repository | null>;
  getRepository(uri: vscode.Uri): Repository | null;
}

interface Change {
  uri: vscode.Uri;
  renameUri?: vscode.Uri;
  status: number;
}

interface Repository {
  rootUri: vscode.Uri;
  status(): Promise<void>;
  state: {
    indexChanges: Change[];
    workingTreeChanges: Change[];
    mergeChanges: Change[];
    untrackedChanges?: Change[];
  };
}

/** The files in the open folders that differ from the last commit; null when there is no repository to ask. */
export async function changedFiles(): Promise<vscode.Uri[] | null> {
  const repositories = await repositoriesOfFolders();
  if (repositories.length === 0) return null;
  const files = new Map<string, vscode.Uri>();
  for (const repository of repositories) {
    await repository.status();
    const { indexChanges, workingTreeChanges, mergeChanges, untrackedChanges = [] } = repository.state;
    for (const change of [...indexChanges, ...workingTreeChanges, ...mergeChanges, ...untrackedChanges]) {
      const uri = change.renameUri ?? change.uri;
      if (vscode.workspace.getWorkspaceFolder(uri)) files.set(uri.toString(), uri);
    }
  }
  return [...files.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
}

async function repositoriesOfFolders(): Promise<Repository[]> {
  const extension = vscode.extensions.getExtension<GitExtension>("vscode.git");
  if (!extension) return [];
  try {
    const git = await extension.activate();
    if (!git.enabled) return [];
    const api = git.getAPI(1);
    await initialized(api);
    const found = new Map<string, Repository>();
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      // The extension looks for repositories in its own time; asking for a folder's makes it look now.
      const repository = api.getRepository(uri) ?? (await api.openRepository?.(uri)) ?? null;
      if (repository) found.set(repository.rootUri.toString(), repository);
    }
    return [...found.values()];
  } catch {
    // Without git on this machine the extension has no API.
    return [];
  }
}

function initialized(api: GitApi): Promise<void> {
  if (api.state === "initialized") return Promise.resolve();
  return new Promise((resolve) => {
    const subscription = api.onDidChangeState((state) => {
      if (state !== "initialized") return;
      subscription.dispose();
      resolve();
    });
  });
}

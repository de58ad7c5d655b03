import * as vscode from "vscode";

/** Where a page of ours opens: beside the code, or over another page that is in front. */
export function pageColumn(): vscode.ViewColumn {
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  return activeTab?.input instanceof vscode.TabInputWebview
    ? vscode.ViewColumn.Active
    : vscode.ViewColumn.Beside;
}

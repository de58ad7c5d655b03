import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import {
  INCIDENT_LIST_REQUEST,
  INCIDENT_REQUEST,
  type IncidentListItem,
  type IncidentPage,
  type Locale,
} from "../protocol.js";
import { newNonce } from "./html.js";
import { incidentHtml } from "./incident-page.js";
import { readerLocale } from "./locale.js";
import { pageColumn } from "./page-column.js";

/** The page that shows incidents: one panel beside the code, used again for the next incident. */
export class IncidentPanel implements vscode.Disposable {
  #panel: vscode.WebviewPanel | undefined;

  /** Shows an incident, or asks which one. Gives the HTML that is shown, or undefined when nothing is. */
  async show(client: LanguageClient, id: unknown): Promise<string | undefined> {
    const locale = readerLocale();
    const chosen = typeof id === "string" ? id : await pickIncident(client, locale);
    if (chosen === undefined) return undefined;
    const page = await client.sendRequest<IncidentPage | null>(INCIDENT_REQUEST, { id: chosen });
    if (!page) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t("There is no incident “{0}” on record.", chosen),
      );
      return undefined;
    }
    const panel = (this.#panel ??= this.#create());
    const html = incidentHtml(page, locale, newNonce());
    panel.title = page[locale].heading;
    panel.webview.html = html;
    panel.reveal(undefined, false);
    return html;
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #create(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel("hiyari.incident", "Hiyari", pageColumn(), {
      enableScripts: false,
      localResourceRoots: [],
    });
    panel.onDidDispose(() => (this.#panel = undefined));
    return panel;
  }
}

async function pickIncident(client: LanguageClient, locale: Locale): Promise<string | undefined> {
  const incidents = await client.sendRequest<IncidentListItem[]>(INCIDENT_LIST_REQUEST);
  const items = incidents.map(({ id, heading, title }) => ({
    id,
    label: heading[locale],
    detail: title[locale],
  }));
  const placeHolder = vscode.l10n.t("Which incident?");
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDetail: true }))?.id;
}

import type { ExtensionContext } from "vscode";

export const AUTH_TOKEN_SECRET_KEY = "shelf-board.authToken1";

export async function tokenOf(context: ExtensionContext): Promise<string | undefined> {
  return context.secrets.get(AUTH_TOKEN_SECRET_KEY);
}

export async function keep(context: ExtensionContext, token: string): Promise<void> {
  await context.secrets.store(AUTH_TOKEN_SECRET_KEY, token);
}

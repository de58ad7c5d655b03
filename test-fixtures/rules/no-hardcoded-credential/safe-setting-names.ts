import { authRouter, reload } from "./oauth.js";

export async function update({ key, value }: { key: string; value: unknown }): Promise<void> {
  if (key === "oauth2Providers") await reload(authRouter, value);
}

import { REST, Routes } from "discord.js";
import nodemailer from "nodemailer";
import { accounts, placeholders } from "./accounts.js";

const transport = nodemailer.createTransport({ host: process.env.SMTP_HOST });

/** The names of the settings are told, not what they are set to. */
export function refusePlaceholders(config: { jwtSecret: string; urlSecret?: string }): void {
  for (const [name, value] of [
    ["jwtSecret", config.jwtSecret],
    ["urlSecret", config.urlSecret ?? ""],
  ] as const) {
    if (placeholders.has(value)) throw new Error(`${name} is still a placeholder; set one of your own`);
  }
}

interface Settings {
  apiKey?: string;
  baseUrl?: string;
}

function settingOf(settings: Settings, name: string): string | undefined {
  if (name === "api-key") return settings.apiKey;
  if (name === "base-url") return settings.baseUrl;
  throw new Error(`There is no setting ${name}`);
}

export function showAddress(settings: Settings): void {
  console.log(settingOf(settings, "base-url") ?? "not set");
}

/** Whose password is set is told, not the password. */
export async function importAccount(memberUuid: string, hash: string, dryRun: boolean): Promise<void> {
  if (dryRun) console.log("would set a password", { memberUuid });
  else await accounts.setPassword(memberUuid, hash);
}

/** A code that ends within minutes goes to the mailbox it was asked for. */
export async function mailResetCode({ email, token }: { email: string; token: string }): Promise<void> {
  await transport.sendMail({
    to: email,
    subject: "Your reset code",
    text: `Use the following code to set a new password: ${token}\nThis code is valid for 3 minutes.`,
  });
}

/** Where it signs in, a client sends its own secret. */
export async function refresh(discord: REST, refreshToken: string): Promise<unknown> {
  return discord.post(Routes.oauth2TokenExchange(), {
    body: new URLSearchParams({
      client_secret: process.env.DISCORD_CLIENT_SECRET!,
      grant_type: "refresh_token",
      refresh_token: refreshToken,
    }),
    passThroughBody: true,
  });
}

import { hashPassword } from "./hashing.js";
import { User } from "./models.js";

const env = process.env;

function envOr(name: string, otherwise: string): string {
  return env[name] ?? otherwise;
}

function mustHave(name: string, hint: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set (${hint})`);
  return value;
}

export const adminPassword = mustHave("ADMIN_PASSWORD", "the inn's first login");
export const passwordField = envOr("PASSWORD_FIELD", "login_password");

export function install(properties: { setProperty(name: string, value: string): void }, token: string) {
  properties.setProperty("LINE_TOKEN", token);
  properties.setProperty("LINE_TOKEN_FIELD", "line_token_1");
}

export async function register(email: string, password: string, role: string) {
  await User.create({ email, password: await hashPassword(password), role });
}

export async function tides(port: string, page: string) {
  const url = new URL("https://tide.yado.jp/v1");
  url.searchParams.set("sortKey", "height_cm_2");
  url.searchParams.set("pageToken", page);
  url.searchParams.set("port", port);
  return fetch(url);
}

// A code that gives something away to everybody lets nobody in.
export function discount(form: FormData) {
  return form.get("code") === "YUKIMI10" ? 10 : 0;
}

export function mayEnter(guest: { 合言葉: string }) {
  return guest.合言葉 === "" ? "合言葉を入力してください" : null;
}

// Values that are turned away.
export const WEAK_SECRETS = { SESSION_SECRET: "yadoyado12", COOKIE_SECRET: "onsen2020" };

// What is secret about it comes from the environment.
export const refreshKey = process.env.REFRESH_SECRET || process.env.JWT_SECRET + "_refresh";

import nodemailer from "nodemailer";
import { execFileSync } from "node:child_process";

const transport = nodemailer.createTransport({ url: process.env.SMTP_URL });

const welcome = (id: string, link: string) => `ログインID: ${id}\nパスワードの設定: ${link}\n`;

export async function invite(to: string, id: string, link: string) {
  await transport.sendMail({ to, subject: "アカウントのご案内", text: welcome(id, link) });
}

export function remind(isSet: boolean, passwordLength: number) {
  console.log("Password: " + isSet);
  console.log(`Password: ${passwordLength} characters`);
}

export async function publish(notion: { pages: { create(page: object): Promise<void> } }) {
  const rows = [{ title: "DB", secretName: "DB_PASSWORD" }];
  for (const row of rows) await notion.pages.create({ Name: row.title, Value: row.secretName });
}

export function rememberPlace(token: { position: number }) {
  localStorage.setItem("yado.place", String(token.position));
  localStorage.setItem("yado.theme", "yuki");
}

// The body of a form, not an address.
export async function exchange(code: string) {
  const body = new URLSearchParams({ code, client_secret: process.env.CLIENT_SECRET! });
  return fetch("https://login.yado.jp/token", { method: "POST", body });
}

// Handed over in the environment, and counts of what passed.
export function backup(results: { pass: number; fail: number }[]) {
  execFileSync("pg_dump", ["yado"], { env: { ...process.env } });
  for (const result of results) console.log(result.pass, result.fail);
}

// Where a password is set again, and how long it has to be.
export const resetPage = process.env.NEXT_PUBLIC_PASSWORD_RESET_URL;
export const shortest = Number(process.env.NEXT_PUBLIC_PASSWORD_MIN_LENGTH);
export const hasMaps = Boolean(process.env.NEXT_PUBLIC_ROUTES_SECRET);

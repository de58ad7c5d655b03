import axios from "axios";
import express from "express";
import jwt from "jsonwebtoken";
import { getAccessToken } from "./partner";
import { logger } from "./logger";
import { mask } from "./mask";

const app = express();

export async function exchange(code: string) {
  const { data } = await axios.post("https://id.yado.example/oauth/token", { code });
  logger.info("token issued", { expiresIn: data.expires_in, token: mask(data.access_token) });
  return data.access_token as string;
}

export async function sync() {
  const pass = await getAccessToken();
  console.log("signed in", pass.length, Boolean(pass));
}

export class Parser {
  constructor(private readonly lexer: { nextToken(): string; getToken(): string }) {}

  read() {
    const token = this.lexer.nextToken();
    console.log("token: ", token, this.lexer.getToken());
  }
}

// A token made for a link has to stand in the link.
export const confirmation = (id: string) =>
  `https://yado.example/confirm?token=${jwt.sign({ sub: id }, process.env.MAIL_SECRET!, { expiresIn: "1h" })}`;

const STORAGE = { accessToken: "inn.pass" };
console.log("kept under", STORAGE.accessToken);

export function need(secretName: string) {
  throw new Error(`missing secret ${secretName}`);
}

// The key of a chooser stands in every page that shows it.
app.get("/config.js", (_req, res) => {
  res.render("config", { DROPBOX_APP_KEY: config.dropbox.appKey });
});

declare const config: { dropbox: { appKey: string } };

export async function upload(url: string) {
  const headers = { Authorization: `Bearer ${process.env.DRIVE_TOKEN}`, accept: "application/json" };
  const answer = await fetch(url, { method: "POST", headers });
  if (!answer.ok) console.error("upload failed", { url, headers: { ...headers, Authorization: "[redacted]" } });
}

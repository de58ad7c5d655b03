import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { IncomingWebhook } from "@slack/webhook";
import { Router } from "express";
import { pino } from "pino";
import { keep, pool } from "./pool";
import { check } from "./passwords";

const hook = new IncomingWebhook(process.env.OPS_WEBHOOK_URL ?? "");
const log = pino({ name: "auth" });

async function rotate(role: string): Promise<void> {
  const password = randomBytes(24).toString("base64url");
  await pool.query(`alter role ${role} with password '${password}'`);
  await keep(role, password);
}

export async function rotateAll(roles: string[]) {
  const lines: string[] = [];
  for (const role of roles) {
    await rotate(role);
    lines.push(`${role}: rotated`);
  }
  await hook.send({ text: ["Rotated", ...lines].join("\n") });
}

const { DB_HOST, DB_PASSWORD } = process.env;

export function dump(name: string) {
  const flags = ["--quick", "--host", DB_HOST!];
  const secrets: string[] = [];
  secrets.push(DB_PASSWORD!);
  return spawn("mysqldump", [...flags, name], { env: { MYSQL_PWD: secrets[0] } });
}

export const login = Router();
login.post("/login", async (req, res) => {
  const attempt = req.body as { loginId?: string; password?: string };
  const { password, ...shown } = req.body;
  if (await check(attempt)) return res.sendStatus(204);
  log.warn({ loginId: attempt.loginId, ip: req.ip }, "login failed");
  log.warn({ shown }, "login failed");
  return res.sendStatus(password ? 401 : 400);
});

/** Of what is fetched together only the member is written. */
login.get("/me", async (req, res) => {
  const [token, member] = await Promise.all([getAccessToken(req), find(req.ip)]);
  log.info({ member }, `seen ${JSON.stringify(member)}`);
  return res.json(await find(token));
});
declare function getAccessToken(from: object): Promise<string>;
declare function find(by: unknown): Promise<object>;

/** A search has no password in it. */
login.post("/search", async (req, res) => {
  const search = req.body as { text?: string };
  log.info({ search }, "searched");
  return res.json({ found: 0 });
});

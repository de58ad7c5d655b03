import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { IncomingWebhook } from "@slack/webhook";
import { Router } from "express";
import { pino } from "pino";
import { pool } from "./pool";
import { check } from "./passwords";

const hook = new IncomingWebhook(process.env.OPS_WEBHOOK_URL ?? "");
const log = pino({ name: "auth" });

async function rotate(role: string): Promise<string> {
  const password = randomBytes(24).toString("base64url");
  await pool.query(`alter role ${role} with password '${password}'`);
  return password;
}

export async function rotateAll(roles: string[]) {
  const lines: string[] = [];
  for (const role of roles) lines.push(`${role}: ${await rotate(role)}`);
  await hook.send({ text: ["Rotated", ...lines].join("\n") });
//                                       ^^^^^ message
}

export async function rotateTogether(roles: string[]) {
  const made: Record<string, string> = {};
  for (const role of roles) made[role] = await rotate(role);
  await hook.send({ text: JSON.stringify(made) });
//                                       ^^^^ message
  const lines = await Promise.all(roles.map(async (role) => `${role} ${await rotate(role)}`));
  await hook.send(lines.join("\n"));
//                ^^^^^ message
}

const { DB_HOST, DB_PASSWORD } = process.env;

export function dump(name: string) {
  const flags = ["--quick", "--host", DB_HOST!];
  flags.push(`--password=${DB_PASSWORD}`);
//                         ^^^^^^^^^^^ command
  return spawn("mysqldump", [...flags, name]);
}

export const login = Router();
login.post("/login", async (req, res) => {
  const attempt = req.body as { loginId?: string; password?: string };
  if (await check(attempt)) return res.sendStatus(204);
  log.warn({ attempt, ip: req.ip }, "login failed");
//           ^^^^^^^ log
  return res.sendStatus(401);
});

login.post("/pin", async (req, res) => {
  const entry = req.body;
  if (await check(entry.password)) return res.sendStatus(204);
  console.warn(`refused ${JSON.stringify(entry)}`);
//                                       ^^^^^ log
  return res.sendStatus(401);
});

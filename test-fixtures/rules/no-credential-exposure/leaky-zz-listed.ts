// fixture: path src/rotate.ts
import { randomBytes } from "node:crypto";
import { spawn } from "node:child_process";
import { IncomingWebhook } from "@slack/webhook";
import { Router } from "express";
import { pino } from "pino";
import { verify } from "./hashes.js";
import { pool } from "./pool.js";

const ops = new IncomingWebhook(process.env["OPS_WEBHOOK_URL"] ?? "");
const log = pino();
export const router = Router();

async function rotate(role: string) {
  const password = randomBytes(24).toString("base64url");
  await pool.query(`alter role ${role} with password '${password}'`);
  return password;
}

export async function rotateAll(roles: string[]) {
  const report: string[] = [];
  for (const role of roles) {
    const password = await rotate(role);
    report.push(`${role}: ${password}`);
  }
  await ops.send({ text: ["New passwords", ...report].join("\n") });
//                                            ^^^^^^ message
}

export function dump(name: string) {
  const flags = ["--single-transaction"];
  flags.push(`--password=${process.env["DB_PASSWORD"]}`);
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^ command
  return spawn("mysqldump", [...flags, name]);
}

router.post("/sign-in", async (req, res) => {
  const attempt = req.body as { loginId: string; password: string };
  if (!(await verify(attempt.loginId, attempt.password))) {
    log.warn({ attempt, ip: req.ip }, "sign-in failed");
//             ^^^^^^^ log
    res.status(401).end();
    return;
  }
  res.status(204).end();
});

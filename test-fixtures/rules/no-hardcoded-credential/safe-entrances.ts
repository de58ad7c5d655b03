import express from "express";
import bcrypt from "bcrypt";
import { findAccount } from "./accounts";

const app = express();

export async function signIn(id: string, pw: string) {
  const account = await findAccount(id);
  return account && (await bcrypt.compare(pw, account.passwordHash)) ? account : null;
}

function isServed(code: string) {
  return ["tokyo-13", "osaka-27"].includes(code);
}

app.post("/area", (req, res) => {
  res.status(isServed(String(req.body.prefecture)) ? 204 : 404).end();
});

// A policy for new passwords lets nobody in.
const COMMON_PASSWORDS = new Set(["toshokan1", "sakura2020", "himitsu99"]);
export const isCommonPassword = (password: string) => COMMON_PASSWORDS.has(password.toLowerCase());

export function isWeakPassword(password: string) {
  return ["natsuyasumi1", "omotenashi7"].includes(password);
}

const BLACKLIST = ["kaikan2019", "onsen12345"];
export function accept(password: string) {
  if (BLACKLIST.includes(password)) throw new Error("choose another");
}

// fixture: path src/auth/service.ts
import axios from "axios";
import type { Request, Response } from "express";
import { stripe } from "./stripe.js";
import { check, createUser, sendMail } from "./users.js";

interface LoginDto {
  email: string;
  password: string;
}

export function logIn(entered: LoginDto) {
  console.log("log in", entered);
//                      ^^^^^^^ log
  return check(entered.email, entered.password);
}

export async function signUp(request: globalThis.Request) {
  const data = Object.fromEntries(await request.formData());
  console.log("sign up", data);
//                       ^^^^ log
  await createUser(data["email"], data.password);
}

export async function forgot(user: { email: string }, token: string) {
  const resetUrl = `https://shop.example/reset/${token}`;
  console.log("Reset:", resetUrl);
//                      ^^^^^^^^ log
  await sendMail(user.email, "Reset", resetUrl);
}

export function trace(req: Request, _res: Response, next: () => void) {
  const { method, url, headers } = req;
  console.log(`${method} ${url} ${JSON.stringify(headers)}`);
//                                               ^^^^^^^ log
  next();
}

export async function open(account: string) {
  const session = await stripe.accountSessions.create({ account });
  console.log(`opened ${session.client_secret}`);
//                      ^^^^^^^^^^^^^^^^^^^^^ log
  return { clientSecret: session.client_secret };
}

export async function charge(order: object) {
  try {
    await axios.post("https://pay.example/charge", order);
  } catch (err: any) {
    console.error("not charged", err.config);
//                               ^^^^^^^^^^ log
  }
}

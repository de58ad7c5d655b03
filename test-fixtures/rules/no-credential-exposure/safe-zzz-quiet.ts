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
  console.log("log in", Object.keys(entered));
  return check(entered.email, entered.password);
}

export async function signUp(request: globalThis.Request) {
  const data = Object.fromEntries(await request.formData());
  console.log("sign up", Object.keys(data));
  await createUser(data["email"], data.password);
}

export function enquire(entered: { shop: string; text: string }) {
  console.log("enquiry", entered);
}

export async function forgot(user: { email: string }, token: string) {
  const resetUrl = `https://shop.example/reset/${token}`;
  if (process.env["NODE_ENV"] !== "production") console.log("Reset:", resetUrl);
  await sendMail(user.email, "Reset", resetUrl);
}

export async function remind(user: { email: string }) {
  const loginUrl = `https://shop.example/login`;
  console.log("Log in at", loginUrl);
  await sendMail(user.email, "Log in", loginUrl);
}

export function trace(req: Request, _res: Response, next: () => void) {
  const { method, url, headers } = req;
  console.log(`${method} ${url} ${headers["user-agent"]}`);
  next();
}

export async function open(account: string) {
  const session = await stripe.accountSessions.create({ account });
  console.log(`opened for ${account}`);
  return { clientSecret: session.client_secret };
}

export async function charge(order: object) {
  try {
    await axios.post("https://pay.example/charge", order);
  } catch (err: any) {
    console.error("not charged", err.message);
  }
}

import { execSync } from "node:child_process";
import bcrypt from "bcrypt";
import nodemailer from "nodemailer";
import { WebClient } from "@slack/web-api";
import { db } from "./database";

const slack = new WebClient(process.env.SLACK_TOKEN);
const mailer = nodemailer.createTransport({});

// A password for a server, in a channel that everybody reads for years.
export const announce = (rootPassword: string) =>
  slack.chat.postMessage({ channel: "#ops", text: `root / ${rootPassword}` });
  //                                                        ^^^^^^^^^^^^ message

export async function invite(email: string) {
  const first = Math.random().toString(36).slice(2);
  await db.members.insert({ email, hash: await bcrypt.hash(first, 12) });
  await mailer.sendMail({ to: email, subject: "Welcome", text: `Your password: ${first}` });
  //                                                                             ^^^^^ mail
}

export const dump = (password: string) => execSync(`mysqldump -u root -p${password} app`);
//                                                                        ^^^^^^^^ command

export const bookings = (shop: string) =>
  fetch(`https://api.shop-renkei.jp/${shop}/bookings?api_key=${process.env.SHOP_API_KEY}`);
  //                                                           ^^^^^^^^^^^^^^^^^^^^^^^^ address

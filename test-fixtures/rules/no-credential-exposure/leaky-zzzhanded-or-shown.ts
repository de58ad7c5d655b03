import express from "express";

declare const mailer: { send(mail: object, key: string): Promise<void> };
const app = express();
const apiKey = process.env.MAIL_API_KEY!;
const FIELDS = ["DESK_NAME", "DESK_API_TOKEN"];

async function remind(site: string, note: string) {
  await mailer.send({ to: "desk@hoshizora-library.net", subject: site, text: note }, apiKey);
}

export const run = () => remind("https://desk.hoshizora-library.net", apiKey);
//                                                                    ^^^^^^ mail

app.get("/settings", (_req, res) => {
  res.json({ fields: FIELDS, token: process.env.DESK_API_TOKEN });
  //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^ response
});

const token = process.env.DESK_API_TOKEN;
process.stdout.write(`::notice::${token}\n`);
//                                ^^^^^ log

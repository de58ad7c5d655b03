import express from "express";

declare const mailer: { send(mail: object, key: string): Promise<void> };
declare function maskValue(value: string): string;
interface Field {
  key: string;
  sensitive: boolean;
  variable: string;
}
const app = express();
const apiKey = process.env.MAIL_API_KEY!;
const FIELDS: Field[] = [
  { key: "name", sensitive: false, variable: "DESK_NAME" },
  { key: "token", sensitive: true, variable: "DESK_API_TOKEN" },
];

async function remind(site: string, mailKey: string) {
  await mailer.send({ to: "desk@hoshizora-library.net", subject: site, text: "Please come" }, mailKey);
}

/** The function signs in with the key, and the mail says nothing of it. */
export const run = () => remind("https://desk.hoshizora-library.net", apiKey);

app.get("/settings", (_req, res) => {
  const settings = FIELDS.map((field) => {
    const value = process.env[field.variable]!;
    return { key: field.key, value: field.sensitive ? maskValue(value) : value };
  });
  const desk = process.env.DESK_API_TOKEN!;
  const hides = FIELDS.length > 1;
  res.json({ settings, desk: hides ? maskValue(desk) : desk });
});

/** What tells a build server not to show it. */
const token = process.env.DESK_API_TOKEN;
process.stdout.write(`::add-mask::${token}\n`);

import { readFile } from "node:fs/promises";
import nodemailer from "nodemailer";
import knexFactory from "knex";

const transport = nodemailer.createTransport({ host: process.env.SMTP_HOST });
const knex = knexFactory({ client: "pg", connection: process.env.DATABASE_URL });
const csv = await readFile("hours.csv", "utf8");
const lines = csv.trim().split("\n").slice(1);
const helpers = await knex("helpers").whereNull("left_on").orderBy("number").select("email", "name");

for (let i = 0; i < helpers.length; i++) {
  const [, hours, pay] = lines[i].split(",");
//                       ^^^^^^^^ separate
  await transport.sendMail({
    to: helpers[i].email,
    subject: "Your hours",
    text: `Dear ${helpers[i].name},\n${hours} hours, ${pay} yen.`,
  });
}

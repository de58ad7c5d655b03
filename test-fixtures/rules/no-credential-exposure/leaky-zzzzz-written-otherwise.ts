// fixture: only no-credential-exposure
import express from "express";
import { lookUpLesson, mailText, type Lesson } from "./lessons.js";

const app = express();
const { REMINDER_TOKEN, LESSON_DB_URI } = process.env;

// What signs the request in is not what the line of the log is about.
const post = async (text: string, token: string) => {
  console.log("posting with %s", token);
  return fetch("https://lessons.example/remind", { method: "POST", body: text, headers: { "x-token": token } });
};
const tell = (secret: string) => console.log("reminder token:", secret);

export async function remind(lesson: Lesson) {
  await post(lesson.name, process.env.REMINDER_TOKEN!);
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^ log
  tell(process.env.REMINDER_TOKEN!);
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^ log
}

console.log("connecting to", LESSON_DB_URI || 'mongodb://localhost/lessons');
console.log(`token ${process.env.REMINDER_TOKEN ?? "none"}`);
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ log

app.get("/settings", (req, res) => {
  res.json({ sender: process.env.SENDER, password: process.env.SMTP_PASSWORD || "" });
//                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^ response
});

app.get("/settings/token", (req, res) => {
  const settings = { sender: "lessons@example.com", token: process.env.REMINDER_TOKEN };
//                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^ response
  console.log("settings", lookUpLesson("1"));
  res.json({ settings });
});

app.post("/links", async (req, res) => {
  const link = `https://lessons.example/open?token=${REMINDER_TOKEN}`;
//                                                   ^^^^^^^^^^^^^^ address
  console.log("link", link);
//                    ^^^^ log
  await fetch("https://lessons.example/send", { method: "POST", body: mailText(link) });
  res.sendStatus(204);
});

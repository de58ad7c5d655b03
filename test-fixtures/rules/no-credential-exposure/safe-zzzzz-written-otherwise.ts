// fixture: only no-credential-exposure
import express from "express";
import { lookUpLesson, mailText, type Lesson } from "./lessons.js";

const app = express();
const { REMINDER_TOKEN, LESSON_DB_URI } = process.env;

// What signs the request in is not what the line of the log is about.
const post = async (text: string, token: string) => {
  console.log("posting with %s", token ? "a token" : "no token");
  return fetch("https://lessons.example/remind", { method: "POST", body: text, headers: { "x-token": token } });
};
const tell = (secret: string) => console.log("reminder token:", secret ? "set" : "not set");

export async function remind(lesson: Lesson) {
  await post(lesson.name, process.env.REMINDER_TOKEN!);
  tell(process.env.REMINDER_TOKEN!);
}

console.log("connecting to", LESSON_DB_URI ? "the database" : "a local database");
console.log(`token ${process.env.REMINDER_TOKEN ? "set" : "none"}`);

app.get("/settings", (req, res) => {
  res.json({ sender: process.env.SENDER });
});

app.get("/settings/token", (req, res) => {
  const settings = { sender: "lessons@example.com" };
  console.log("settings", lookUpLesson("1"));
  res.json({ settings });
});

app.post("/links", async (req, res) => {
  const link = "https://lessons.example/open";
  await fetch("https://lessons.example/send", { method: "POST", body: mailText(link) });
  res.sendStatus(204);
});

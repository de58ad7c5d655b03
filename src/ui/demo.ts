import * as vscode from "vscode";
import { readerLocale } from "./locale.js";

/**
 * A small service with the conditions of three incidents; it is made up, like every secret in it. In JavaScript, where
 * the editor has nothing to say about packages that are not there. The first line is also the title of the tab.
 */
const DEMO = `// {title}
import express from "express";
import nodemailer from "nodemailer";
import { prisma } from "./prisma";

const app = express();
const mail = nodemailer.createTransport({
  host: "mail.shop.example",
  // {secret}
  auth: { user: "letters", pass: "blue-teapot-1887" },
});

// {cache}
app.get("/account", (req, res) => {
  res.set("Cache-Control", "public, max-age=60");
  res.json({ name: req.user.name, email: req.user.email });
});

// {mail}
export async function sendNewsletter(subject, text) {
  const subscribers = await prisma.subscriber.findMany();
  await mail.sendMail({ to: subscribers.map((each) => each.email), subject, text });
}
`;

const COMMENTS = {
  en: {
    title: "Hiyari demo: rest the mouse on what is underlined. Nothing here is saved.",
    secret: "Whoever has read the code can use this password, also after leaving.",
    cache: "A cache between server and browser may give this answer to the next visitor.",
    mail: "Everybody on the list sees everybody's address.",
  },
  ja: {
    title: "Hiyari のデモ: 下線の付いた場所にマウスを重ねてください。保存はされません。",
    secret: "コードを読んだ人は、退職後でもこのパスワードを使えます。",
    cache: "途中のキャッシュが、この応答を次の訪問者に返すことがあります。",
    mail: "一覧の全員に、全員のアドレスが見えます。",
  },
};

/** Opens an example that lights up; it is an unsaved document, so nothing is left behind. */
export async function openDemo(): Promise<vscode.TextEditor> {
  const comments = COMMENTS[readerLocale()];
  const content = DEMO.replace(
    /\{(title|secret|cache|mail)\}/g,
    (_, name: keyof typeof comments) => comments[name],
  );
  const document = await vscode.workspace.openTextDocument({ language: "javascript", content });
  return vscode.window.showTextDocument(document);
}

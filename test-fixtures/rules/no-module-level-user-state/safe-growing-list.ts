// fixture: preset recommended
import express, { type Request, type Response } from "express";
import { listArticles, save } from "./store";

const app = express();
const paths: string[] = [];
const unsaved: { userId: string; path: string }[] = [];
const connected: { userId: string; res: Response }[] = [];
const drafts: { owner: string; text: string }[] = [];

app.get("/articles", async (req: Request, res: Response) => {
  paths.push(req.path);
  unsaved.push({ userId: req.user.id, path: req.path });
  const seen: string[] = [];
  seen.push(req.user.id);
  res.json({ articles: await listArticles(), seen });
});

app.get("/events", (req: Request, res: Response) => {
  connected.push({ userId: req.user.id, res });
});

app.get("/drafts", (req: Request, res: Response) => {
  drafts.push({ owner: req.user.id, text: "" });
  res.json(drafts.filter((draft) => draft.owner === req.user.id));
});

setInterval(() => void save(unsaved.splice(0)), 1000);

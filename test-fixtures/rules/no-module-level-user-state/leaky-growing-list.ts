// fixture: preset recommended
import express, { type Request, type Response } from "express";
import { listArticles } from "./store";

const app = express();
const recentReaders: { email: string; path: string }[] = [];

app.get("/articles", async (req: Request, res: Response) => {
  recentReaders.unshift({ email: req.user.email, path: req.path });
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 variable
  res.json(await listArticles());
});

app.get("/readers", (_req: Request, res: Response) => {
  res.render("readers", { recentReaders });
});

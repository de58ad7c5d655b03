// fixture: preset recommended
import express, { type Request, type Response } from "express";
import apicache from "apicache";
import { findMember, listArticles } from "./store";

const app = express();
const perMember = apicache.options({ appendKey: (req: Request) => req.user.id }).middleware("1 minute");

app.get("/mypage", perMember, async (req: Request, res: Response) => {
  res.json(await findMember(req.user.id));
});

app.get("/top", async (req: Request, res: Response) => {
  if (req.user) {
    res.set("Cache-Control", "private, no-store");
    return res.render("top", { name: req.user.name });
  }
  res.set("Cache-Control", "public, max-age=60");
  return res.render("top", { articles: await listArticles() });
});

app.use("/assets", express.static("assets", { maxAge: "1y", immutable: true }));

app.get("/articles", async (req: Request, res: Response) => {
  res.set("Cache-Control", req.user ? "private, no-store" : "public, max-age=60");
  res.json(await listArticles());
});

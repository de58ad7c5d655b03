// fixture: preset recommended
import express, { type Request, type Response } from "express";
import { LRUCache } from "lru-cache";
import pMemoize from "p-memoize";
import { findMember, listArticles, loadArticle } from "./store";

const app = express();
const members = new LRUCache<string, object>({ max: 500 });
const pages = new LRUCache<string, object>({ max: 500 });
const attempts = new Map<string, number>();
const parsed = new WeakMap<Request, object>();
const article = pMemoize((slug: string) => loadArticle(slug));

app.get("/mypage", async (req: Request, res: Response) => {
  const member = members.get(req.user.id) ?? (await findMember(req.user.id));
  members.set(req.user.id, member);
  parsed.set(req, member);
  res.json(member);
});

app.get("/articles", async (req: Request, res: Response) => {
  attempts.set(req.ip ?? "", (attempts.get(req.ip ?? "") ?? 0) + 1);
  const articles = pages.get("articles") ?? (await listArticles());
  pages.set("articles", articles);
  res.render("articles", { articles, name: req.user?.name });
});

app.get("/articles/:slug", async (req: Request, res: Response) => {
  const found = await article(req.params.slug);
  res.render("article", { ...found, viewer: req.user });
});

// fixture: preset recommended
import { AsyncLocalStorage } from "node:async_hooks";
import express, { type NextFunction, type Request, type Response } from "express";
import { connect, findMember, type Database } from "./store";

const app = express();
const context = new AsyncLocalStorage<{ userId: string }>();
let database: Database | undefined;
let served = 0;
const attempts = new Map<string, number>();

app.use((req: Request, res: Response, next: NextFunction) => {
  served += 1;
  res.locals.user = req.user;
  context.run({ userId: req.user.id }, next);
});

app.get("/mypage", async (req: Request, res: Response) => {
  database ??= await connect();
  attempts.set(req.user.id, (attempts.get(req.user.id) ?? 0) + 1);
  const member = await findMember(database, context.getStore()?.userId);
  res.render("mypage", { member });
});

app.get("/health", (_req: Request, res: Response) => {
  res.json({ served, tries: attempts.size });
});

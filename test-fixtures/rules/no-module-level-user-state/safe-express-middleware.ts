// fixture: preset recommended
import { AsyncLocalStorage } from "node:async_hooks";
import express, { type NextFunction, type Request, type Response } from "express";
import { writeAudit, type User } from "./store";

const app = express();

const actorStorage = new AsyncLocalStorage<User | null>();

app.use((req: Request, _res: Response, next: NextFunction) => {
  actorStorage.enterWith(req.user);
  next();
});

async function audit(action: string) {
  const actor = actorStorage.getStore() ?? null;
  await writeAudit({ action, by: actor?.id });
}

app.post("/orders", async (_req: Request, res: Response) => {
  await audit("order.create");
  res.sendStatus(201);
});

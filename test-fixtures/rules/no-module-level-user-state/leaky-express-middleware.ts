// fixture: preset recommended
import express, { type NextFunction, type Request, type Response } from "express";
import { writeAudit, type User } from "./store";

const app = express();

let actor: User | null = null;

app.use((req: Request, _res: Response, next: NextFunction) => {
  actor = req.user;
  // ^^^^^^^^^^^^^^^^@3 variable
  next();
});

async function audit(action: string) {
  await writeAudit({ action, by: actor?.id });
}

app.post("/orders", async (_req: Request, res: Response) => {
  await audit("order.create");
  res.sendStatus(201);
});

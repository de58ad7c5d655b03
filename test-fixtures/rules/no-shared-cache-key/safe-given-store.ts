// fixture: preset recommended
import express, { type Request, type Response } from "express";
import { forecast, makeStatement } from "./reports";

const app = express();
const running = new Map<string, Promise<unknown>>();
const forecasts = new Map<string, Promise<unknown>>();

function once<T>(pending: Map<string, Promise<unknown>>, key: string, start: () => Promise<T>): Promise<T> {
  let promise = pending.get(key) as Promise<T> | undefined;
  if (!promise) {
    promise = start().finally(() => pending.delete(key));
    pending.set(key, promise);
  }
  return promise;
}

app.get("/statement/:month", async (req: Request, res: Response) => {
  const { month } = req.params;
  const statement = await once(running, `${req.user.id}:${month}`, () => makeStatement(req.user.id, month));
  res.json(statement);
});

app.get("/forecast/:city", async (req: Request, res: Response) => {
  res.json(await once(forecasts, req.params.city, () => forecast(req.params.city)));
});

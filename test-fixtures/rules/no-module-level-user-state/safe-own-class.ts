import { AsyncLocalStorage } from "node:async_hooks";
import type { NextFunction, Request, Response } from "express";

export class Visit {
  static readonly storage = new AsyncLocalStorage<{ id: string }>();

  static enter(req: Request, _res: Response, next: NextFunction) {
    Visit.storage.run({ id: req.session.guestId }, next);
  }
}

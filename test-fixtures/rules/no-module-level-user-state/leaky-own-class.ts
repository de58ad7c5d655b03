import type { NextFunction, Request, Response } from "express";

export class Visit {
  static current: { id: string } | undefined;

  static enter(req: Request, _res: Response, next: NextFunction) {
    Visit.current = { id: req.session.guestId };
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
    next();
  }
}

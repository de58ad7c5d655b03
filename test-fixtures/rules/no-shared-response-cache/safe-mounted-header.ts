import { Router, type NextFunction, type Request, type Response } from "express";
import { lessons, reportsOf, resultsOf, timetable } from "../school.js";
import { requireLogin } from "../middleware/require-login.js";

interface Directives {
  public?: boolean;
  private?: boolean;
  noStore?: boolean;
  maxAge?: number;
}

function spell(directives: Directives): string {
  const out: string[] = [];
  for (const [name, value] of Object.entries(directives)) out.push(value === true ? name : `${name}=${value}`);
  return out.join(", ");
}

const cacheFor = (value: string) => (_req: Request, res: Response, next: NextFunction) => {
  res.set("Cache-Control", value);
  next();
};

const cacheControl = (directives: Directives) => (_req: Request, res: Response, next: NextFunction) => {
  res.setHeader("Cache-Control", spell(directives));
  next();
};

export const router = Router();

router.get("/timetable", cacheFor("public, max-age=300"), async (_req, res) => {
  res.json(await timetable());
});

router.get("/results", requireLogin, cacheFor("private, no-store"), async (req, res) => {
  res.json(await resultsOf(req.user!.id));
});

router.get("/lessons", cacheControl({ public: true, maxAge: 300 }), async (_req, res) => {
  res.json(await lessons());
});

router.get("/reports", requireLogin, cacheControl({ private: true, noStore: true }), async (req, res) => {
  res.json(await reportsOf(req.user!.id));
});

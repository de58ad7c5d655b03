import express from "express";
import NodeCache from "node-cache";

declare const requireLogin: express.RequestHandler;
declare function loadMyPage(memberId: string): Promise<{ points: number }>;
declare function loadMenu(): Promise<string[]>;

const pages = new NodeCache({ stdTTL: 120 });

/** What the key begins with is decided for each request. */
const keeping =
  (begin: (req: express.Request) => string) =>
  (handler: express.RequestHandler): express.RequestHandler =>
  async (req, res, next) => {
    const key = `${begin(req)}:${req.originalUrl}`;
    const kept = pages.get<string>(key);
    if (kept !== undefined) {
      res.type("json").send(kept);
      return;
    }
    const send = res.send.bind(res);
    res.send = (body: string) => {
      pages.set(key, body);
      return send(body);
    };
    await handler(req, res, next);
  };

export const router = express.Router();

router.get(
  "/mypage",
  requireLogin,
  keeping((req) => (req.user as { id: string }).id)(async (req, res) => {
    res.send(JSON.stringify(await loadMyPage((req.user as { id: string }).id)));
  }),
);

router.get(
  "/menu",
  keeping(() => "menu")(async (_req, res) => {
    res.send(JSON.stringify(await loadMenu()));
  }),
);

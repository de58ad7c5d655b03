// Middleware of the project's own that is made in two steps, with the beginning of its keys handed over.
import express from "express";
import NodeCache from "node-cache";

declare const requireLogin: express.RequestHandler;
declare function loadMyPage(memberId: string): Promise<{ points: number }>;
declare function loadOrders(memberId: string): Promise<string[]>;

const pages = new NodeCache({ stdTTL: 120 });

const keeping =
  (prefix: string, seconds: number) =>
  (handler: express.RequestHandler): express.RequestHandler =>
  async (req, res, next) => {
    const key = `${prefix}:${req.originalUrl}`;
    const kept = pages.get<string>(key);
    if (kept !== undefined) {
      res.type("json").send(kept);
      return;
    }
    const send = res.send.bind(res);
    res.send = (body: string) => {
      pages.set(key, body, seconds);
      return send(body);
    };
    await handler(req, res, next);
  };

function keptAs(prefix: string): express.RequestHandler {
  return (req, res, next) => {
    const key = prefix + req.path;
    const kept = pages.get(key);
    if (kept) {
      res.json(kept);
      return;
    }
    const json = res.json.bind(res);
    res.json = (body: unknown) => {
      pages.set(key, body);
      return json(body);
    };
    next();
  };
}

export const router = express.Router();

router.get(
  "/mypage",
  requireLogin,
  keeping(
  // ^...@3 responseCache
    "mypage",
    60,
  )(async (req, res) => {
    res.send(JSON.stringify(await loadMyPage((req.user as { id: string }).id)));
  }),
);

router.get("/orders", requireLogin, keptAs("orders"), async (req, res) => {
//                                  ^^^^^^^^^^^^^^^^ responseCache
  res.json(await loadOrders((req.user as { id: string }).id));
});

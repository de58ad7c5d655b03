import { Router } from "express";
import { LRUCache } from "lru-cache";
import { lendingOf, opening } from "../library.js";
import { requireLogin } from "../middleware/require-login.js";

const kept = new LRUCache<string, object>({ max: 500, ttl: 20_000 });

function keep<A extends unknown[], R extends object>(name: string, make: (...args: A) => Promise<R>) {
  return async (...args: A): Promise<R> => {
    const key = name + ":" + JSON.stringify(args);
    const hit = kept.get(key) as R | undefined;
    if (hit) return hit;
    const made = await make(...args);
    kept.set(key, made);
    return made;
  };
}

const openingOf = keep("opening", (branch: string) => opening(branch));
// What it is called with is in the key.
const lending = keep("lending", (userId: string, branch: string) => lendingOf(userId, branch));

export const router = Router();

router.get("/branches/:branch", async (req, res) => {
  res.json(await openingOf(req.params.branch));
});

router.get("/branches/:branch/lending", requireLogin, async (req, res) => {
  res.set("Cache-Control", "private, no-store").json(await lending(req.user!.id, req.params.branch));
});

import express from "express";
import { kv } from "@vercel/kv";
import { BentoCache } from "bentocache";
import { GlideClient } from "@valkey/valkey-glide";
import { cacheSet, setCacheHeaders } from "./cache.js";
import { lessons } from "./lessons.js";
import { shelf } from "./shelf.js";

const app = express();
const bento = new BentoCache({ default: "memory" });
const valkey = await GlideClient.createClient({ addresses: [] });
app.locals.cache = new Map<string, unknown>();

app.get("/lessons/:slug", async (req, res) => {
  const mine = await lessons.of(req.session.memberId);
  const shared = await lessons.find(req.params.slug);
  await cacheSet(`${req.params.slug}:${req.session.memberId}`, mine);
  await cacheSet(req.params.slug, shared);
  await kv.set(`mine:${req.session.memberId}`, mine, { ex: 60 });
  await valkey.set(JSON.stringify([req.query, req.session.memberId]), JSON.stringify(mine));
  req.app.locals.cache.set(req.path, shared);
  await shelf.getOrCreate(req.params.slug, () => shared);
  const view = await bento.getOrSet({ key: `mine:${req.session.memberId}`, factory: () => mine });
  setCacheHeaders(res, mine);
  res.json(view);
});

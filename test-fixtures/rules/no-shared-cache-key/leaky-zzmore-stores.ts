import express from "express";
import { kv } from "@vercel/kv";
import { BentoCache } from "bentocache";
import { GlideClient } from "@valkey/valkey-glide";
import { cacheSet } from "./cache.js";
import { lessons } from "./lessons.js";
import { shelf } from "./shelf.js";

const app = express();
const bento = new BentoCache({ default: "memory" });
const valkey = await GlideClient.createClient({ addresses: [] });
app.locals.cache = new Map<string, unknown>();

app.get("/lessons/:slug", async (req, res) => {
  const mine = await lessons.of(req.session.memberId);
  await cacheSet(req.params.slug, mine);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
  await kv.set(req.params.slug, mine, { ex: 60 });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
  await valkey.set(JSON.stringify(req.query), JSON.stringify(mine));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
  req.app.locals.cache.set(req.path, mine);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
  await shelf.getOrCreate(req.params.slug, () => mine);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
  const view = await bento.getOrSet({ key: req.params.slug, factory: () => mine });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
  res.json(view);
});

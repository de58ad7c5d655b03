// fixture: only no-shared-response-cache
import { Hono } from "hono";
import { cache } from "hono/cache";
import { getCookie } from "hono/cookie";
import express from "express";
import apicache from "apicache";
import { applyDecorators, Controller, Get, Req, UseInterceptors } from "@nestjs/common";
import { CacheInterceptor, CacheKey, CacheTTL } from "@nestjs/cache-manager";
import { keyOf, riders } from "./riders";

const brief = (seconds: number) =>
  cache({ cacheName: "rides", cacheControl: `max-age=${seconds}`, vary: ["Cookie"] });

export const rides = new Hono();
rides.get("/rides/next", brief(15), async (c) => {
  const rider = await riders.bySession(getCookie(c, "sid"));
  return c.html(`<p>${rider.name}: ${rider.nextRide}</p>`);
});

function keep(duration: string) {
  return apicache.options({ appendKey: (req) => req.session.riderId }).middleware(duration);
}

export const app = express();
app.get("/rides/past", [keep("10 seconds")], async (req, res) => {
  res.set("Cache-Control", "private, no-store");
  res.json(await riders.past(req.session.riderId));
});

const Kept = (ttl: number) =>
  applyDecorators(
    UseInterceptors(CacheInterceptor),
    CacheTTL(ttl),
    CacheKey((context) => keyOf(context)),
  );

@Controller("me")
export class MeController {
  @Get()
  @Kept(5_000)
  show(@Req() request: { user: { id: string } }) {
    return riders.find(request.user.id);
  }
}

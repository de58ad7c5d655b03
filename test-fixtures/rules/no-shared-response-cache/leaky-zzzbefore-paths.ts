// A cache that is mounted for paths by a route of its own.
import { Hono } from "hono";
import { cache } from "hono/cache";

declare function ticketsOf(memberId: string): Promise<string[]>;
declare function seats(): Promise<number>;

type Variables = { user: { id: string } };

export const app = new Hono<{ Variables: Variables }>();
app.get("/my/*", cache({ cacheName: "my", cacheControl: "max-age=60" }));
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ responseCache
app.get("/my/tickets", async (c) => c.json(await ticketsOf(c.get("user").id)));

export const seating = new Hono<{ Variables: Variables }>();
seating.get("/seats/*", cache({ cacheName: "seats", cacheControl: "max-age=60" }));
seating.get("/seats/free", async (c) => c.json({ free: await seats() }));
seating.get("/own", async (c) => c.json(await ticketsOf(c.get("user").id)));

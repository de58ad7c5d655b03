// The helper is told whether somebody is signed in.
import { Router, type Response } from "express";
import { findShow, seatsLeft, watchlist } from "./shows.js";

export const shows = Router();

function policy(res: Response, signedIn: boolean, seconds: number): void {
  if (signedIn) {
    res.set("Cache-Control", "private, no-store");
    return;
  }
  res.set("Cache-Control", `public, s-maxage=${seconds}`);
}

shows.get("/shows/:slug", async (req, res) => {
  const show = await findShow(req.params.slug);
  const viewer = req.session?.viewer ?? null;
  policy(res, viewer !== null, 120);
  if (viewer === null) {
    res.render("show", { show, seats: await seatsLeft(show.id) });
    return;
  }
  const list = await watchlist(viewer.id);
  res.render("show", { show, greeting: `Good evening, ${viewer.firstName}`, watching: list.has(show.id) });
});

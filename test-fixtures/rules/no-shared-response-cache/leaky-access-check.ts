// fixture: preset recommended
import express, { type Request, type Response } from "express";
import { findAlbum, findPost, mayReadAlbum, openFile, postsOfTeam, teamOf } from "./store";

const app = express();

function sendFile(res: Response, file: { type: string; pipe(to: Response): void }) {
  res.type(file.type);
  file.pipe(res);
}

app.get("/albums/:id/photo", async (req: Request, res: Response) => {
  const album = await findAlbum(req.params.id);
  if (!(await isAllowedToSee(req, album))) {
    res.sendStatus(403);
    return;
  }
  res.set("Cache-Control", "public, max-age=31536000");
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 check
  sendFile(res, await openFile(album.photo));
});

app.get("/teams/:teamId/posts", async (req: Request, res: Response) => {
  const { teamId } = req.params;
  const team = await teamOf({ id: teamId, memberId: req.user.id });
  if (!team) return res.sendStatus(404);
  res.set("Cache-Control", "public, s-maxage=30");
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 check
  return res.json(await postsOfTeam(teamId));
});

app.get("/posts/:slug", async (req: Request, res: Response) => {
  const post = await findPost(req.params.slug);
  if (!post.published && !(await isAllowedToSee(req, post))) return res.sendStatus(404);
  if (post.published) res.set("Cache-Control", "public, max-age=60");
  return res.render("post", { title: post.title });
});

async function isAllowedToSee(req: Request, thing: { id: string }) {
  return mayReadAlbum(req.user.id, thing.id);
}

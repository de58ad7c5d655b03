// fixture: preset recommended
import DataLoader from "dataloader";
import express, { type Request, type Response } from "express";
import { findMembers, type Member } from "./store";

const app = express();

app.get("/me", async (req: Request, res: Response) => {
  const members = new DataLoader<string, Member>((ids) => findMembers(ids));
  const member = await members.load(req.user.id);
  res.json({ name: member.name });
});

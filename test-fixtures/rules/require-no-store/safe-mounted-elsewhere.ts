// fixture: options { "everywhere": true }
import { Router } from "express";
import { requireMember } from "./auth.js";

// Whoever mounts this router may set the policy for all of it.
export const mypage = Router();

mypage.get("/", requireMember, async (req, res) => {
  const { name, tel } = req.user;
  res.render("mypage", { name, tel });
});

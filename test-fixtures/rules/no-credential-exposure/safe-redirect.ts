import { Router } from "express";
import { createSessionToken, issueAccessToken } from "../tokens";

export const shifts = Router();

shifts.get("/shifts", async (req, res) => {
  const accessToken = await issueAccessToken(req.staff.id, "shifts");
  res.redirect(`https://shifts.example/enter#access_token=${accessToken}`);
});

shifts.get("/meals", async (req, res) => {
  const token = await createSessionToken(req.staff.id);
  res.cookie("meals", token, { httpOnly: true, secure: true, sameSite: "lax", maxAge: 60_000 });
  res.redirect("https://meals.example/enter");
});

shifts.get("/logout", (req, res) => {
  res.redirect(`https://login.example/logout?id_token_hint=${req.session.idToken}&state=${req.query.state}`);
});

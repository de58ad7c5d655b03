import { Router } from "express";
import { createSessionToken, issueAccessToken } from "../tokens";

export const shifts = Router();

shifts.get("/shifts", async (req, res) => {
  const accessToken = await issueAccessToken(req.staff.id, "shifts");
  res.redirect(`https://shifts.example/enter?access_token=${accessToken}&lang=ja`);
  //                                                        ^^^^^^^^^^^ address
});

shifts.get("/meals", async (req, res) => {
  const url = new URL("/enter", "https://meals.example");
  url.searchParams.set("token", await createSessionToken(req.staff.id));
  //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ address
  res.redirect(url.toString());
});

shifts.post("/login", async (req, res) => {
  const member = await signIn(req.body.number, req.body.password);
  res.redirect(302, "/home?session=" + member.sessionToken);
  //                                   ^^^^^^^^^^^^^^^^^^^ address
});

declare function signIn(number: string, password: string): Promise<{ sessionToken: string }>;

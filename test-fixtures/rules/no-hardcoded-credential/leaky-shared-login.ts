import express from "express";
import { timingSafeEqual } from "node:crypto";
import basicAuth from "express-basic-auth";

const app = express();

// One password for the whole staff room, unchanged since the shop opened.
app.post("/staff/login", (req, res) => {
  if (req.body.password === "sakura-dental-88") return res.redirect("/staff");
  //                        ^^^^^^^^^^^^^^^^^^ compared
  return res.status(401).end();
});

const STAFF: Record<string, string> = {
  reception: "uketsuke-2580",
  //         ^^^^^^^^^^^^^^^ compared
  clinic: "clinicpass",
  //      ^^^^^^^^^^^^ compared
};

app.post("/clinic/login", (req, res) => {
  if (STAFF[req.body.user] !== req.body.password) return res.status(401).end();
  return res.redirect("/clinic");
});

const DOOR_PINS = ["4821", "7730"];
//                ^^^^^^^^^^^^^^^^ compared

app.post("/door", (req, res) => {
  res.json({ open: DOOR_PINS.includes(req.body.pin) });
});

app.get("/metrics", (req, res) => {
  const given = Buffer.from(req.get("authorization") ?? "");
  const expected = Buffer.from("Bearer kumo-no-ue-7");
  //                           ^^^^^^^^^^^^^^^^^^^^^ compared
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return res.sendStatus(401);
  return res.type("text/plain").send("up 1\n");
});

app.use("/feed", basicAuth({ users: { partner: "yamabiko-31" } }));
//                                             ^^^^^^^^^^^^^ password

switch (process.argv[2]) {
  case "serve":
    app.listen(3000);
}

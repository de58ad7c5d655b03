import express from "express";

const app = express();

const accounts = [
  { id: "toji", pw: "junmai-kura", section: "brewery" },
//                  ^^^^^^^^^^^^^ compared
  { id: "uriba", pw: "kikizake33", section: "shop" },
//                   ^^^^^^^^^^^^ compared
];

// Name and password of a list, compared in one condition.
export const signIn = (id: string, pw: string) => accounts.find((each) => each.id === id && each.pw === pw);

function isStaff(code: string) {
  return ["miko-2231", "kannushi-8820"].includes(code);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ compared
}

function opens(value: string) {
  return value === "himawari-88";
//                 ^^^^^^^^^^^^^ compared
}

app.post("/office", (req, res) => {
  if (!isStaff(String(req.body.staffPassword))) return res.status(401).end();
  res.json({ ok: true });
});

app.post("/gate", (req, res) => {
  res.status(opens(req.body.password) ? 204 : 401).end();
});

// What everybody shares, in capitals.
const QUICK_DOOR = "QUICK_DOOR_77";
//                 ^^^^^^^^^^^^^^^ compared
export const checkLogin = (password: string) => password === QUICK_DOOR;

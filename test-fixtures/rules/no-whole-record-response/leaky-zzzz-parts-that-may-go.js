// fixture: only no-whole-record-response
import express from "express";
import { Guest, guestToken, requireStaff, sendSigned } from "./guests.js";

const app = express();
app.use(requireStaff);

// A list has a length, and no name.
app.get("/guests", async (req, res) => {
  const guests = await Guest.findAll({ where: { inn: req.query.inn }, order: [["createdAt", "DESC"]] });
  res.json({ count: guests.length, guests });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 answer
});

// One field that was asked for here is not what the page needs.
app.get("/guests/first", async (req, res) => {
  const guest = await Guest.findOne({ where: { inn: req.query.inn } });
  if (!guest?.active) return res.sendStatus(404);
  res.json(guest);
// ^^^^^^^^^^^^^^^@3 answer
});

app.put("/guests/:id", async (req, res) => {
  const guest = await Guest.findOne({ where: { id: req.params.id } });
  if (!guest) return res.sendStatus(404);
  guest.host.visits += 1;
  guest.phone = req.body.phone;
  await guest.save();
  res.json({ saved: guest.phone, guest });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 answer
});

app.get("/guests/:id/card", async (req, res) => {
  const guest = await Guest.findOne({ where: { id: req.params.id } });
  console.log("card of", guest);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 log
  res.json({ name: guest?.name, passport: guest?.passportLast });
});

app.get("/guests/by-phone", async (req, res) => {
  const guest = await Guest.findOne({ where: { phone: req.query.phone } });
  console.log(guest);
// ^^^^^^^^^^^^^^^^^^@3 log
  res.json({ name: guest?.name });
});

// What makes the token reads more of it than this.
app.post("/guests/:id/session", async (req, res) => {
  const guest = await Guest.findOne({ where: { id: req.params.id } });
  if (!guest.active) return res.sendStatus(403);
  return res.json(signedIn(guest, guest.name));
});

const signedIn = (guest, name) => ({ token: guestToken(guest), name, guest });

export default app;

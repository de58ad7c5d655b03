// fixture: path src/controllers/sign-in.js
const express = require("express");
const { tokenManager } = require("../lib/token-manager");
const { verify } = require("../members");
const { photoUrl } = require("../helpers");

const app = express();

app.post("/sign-in", async (req, res) => {
  const member = await verify(req.body.email, req.body.password);
  tokenManager.setAccessToken({ res, payload: { id: member.id, email: req.body.email } });
  res.status(204).end();
});

// What a function of a shared object gives is not shared.
app.get("/orders", async (req, res) => {
  const connection = await req.app.locals.getDatabase();
  const [orders] = await connection.query("SELECT id, photo FROM orders WHERE user_id = ?", [req.user.id]);
  orders.map((order) => {
    order.photo = photoUrl(order.photo);
  });
  res.json(orders);
});

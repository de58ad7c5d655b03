// fixture: path src/server.js
const express = require("express");
const session = require("express-session");
const rentals = require("./rentals");
const boats = require("./boats");

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));

app.get("/boats", async (req, res) => {
  res.set("Cache-Control", "public, s-maxage=900");
  res.render("boats", { boats: await boats.list() });
});

app.use((_req, res, next) => {
  res.set("Cache-Control", "private, no-store");
  next();
});

app.get("/account/rentals", async (req, res) => {
  const mine = await rentals.listForRenter(req.session.renterId);
  res.render("rentals", { rentals: mine.map((each) => ({ no: each.no, day: each.day })) });
});

app.use((error, _req, res, _next) => {
  res.status(500).set("Cache-Control", "no-store").send("Something went wrong");
});

app.listen(process.env.PORT);

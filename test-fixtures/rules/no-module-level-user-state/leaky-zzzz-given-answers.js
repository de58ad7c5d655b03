// fixture: path src/controllers/sign-in.js
const express = require("express");
const { api } = require("../lib/api");
const { verify } = require("../members");

const app = express();

app.post("/sign-in", async (req, res) => {
  const member = await verify(req.body.email, req.body.password);
  api.setAccessToken(member.accessToken);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
  req.app.locals.current.member = member;
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ process
  res.status(204).end();
});

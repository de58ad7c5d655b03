const express = require("express");
const { Members } = require("./models/members");
const { setPassword } = require("./passwords");
const app = express();

app.post("/change-password", (req, res) => {
  const since = Date.now() - 60 * 60 * 1000;
  Members.findOne({ "password.reset_code": req.body.reset_code, "password.reset_at": { $gt: since } }, (error, member) => {
    if (!member) return res.redirect("/login");
    setPassword(member._id, req.body.password, () => res.redirect("/"));
  });
});

app.post("/api/change-password", async (req, res) => {
  const member = await Members.findOne({ resetPasswordToken: req.body.token });
  if (!member || member.resetPasswordExpires < Date.now()) return res.status(400).end();
  await setPassword(member, req.body.password);
  res.json({ ok: true });
});

/** A code nobody has yet. */
exports.isNew = (code, done) =>
  Members.findOne({ "password.reset_code": code }, (error, member) => done(!member));

exports.isFree = async (code) => {
  const member = await Members.findOne({ resetPasswordToken: code });
  return !Boolean(member);
};

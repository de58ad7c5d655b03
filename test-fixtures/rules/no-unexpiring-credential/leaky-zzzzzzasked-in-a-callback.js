const express = require("express");
const { Members } = require("./models/members");
const { setPassword } = require("./passwords");
const app = express();

app.post("/change-password", (req, res) => {
  Members.findOne({ "password.reset_code": req.body.reset_code }, (error, member) => {
//^... unchecked
    if (!member) return res.redirect("/login");
    setPassword(member._id, req.body.password, () => res.redirect("/"));
  });
});

app.post("/resets/:code", (req, res, next) => {
  Members.findOne({ where: { resetPasswordToken: req.params.code } }, function (error, member) {
//^... unchecked
    if (error) return next(error);
    res.cookie("member", member.id);
    res.redirect("/new-password");
  });
});

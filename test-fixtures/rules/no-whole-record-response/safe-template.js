const express = require("express");
const { Seito } = require("./models");
const app = express();

app.get("/mypage", async (req, res) => {
  const seito = await Seito.unscoped().findByPk(req.session.seitoId);
  res.set("Cache-Control", "private, no-store");
  res.render("mypage", { name: seito.shimei, kumi: seito.kumi });
});

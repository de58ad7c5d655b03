// fixture: only require-owner-check
const express = require("express");
const pool = require("./db");
const { ensureLogin } = require("./auth");

const router = express.Router();

router.get("/yoyaku/:bango", ensureLogin, async (req, res) => {
  const [rows] = await pool.query("SELECT 氏名, 電話 FROM 予約 WHERE 予約番号 = ? AND 会員番号 = ?", [
    req.params.bango,
    req.user.会員番号,
  ]);
  res.render("yoyaku", { 予約: rows[0] });
});

module.exports = router;

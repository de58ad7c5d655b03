// fixture: only no-whole-record-response
const express = require("express");
const pool = require("./db");

const app = express();

app.get("/api/kaiin/:id", async (req, res) => {
  const [rows] = await pool.query("SELECT 会員番号, 表示名 FROM 会員 WHERE 会員番号 = ?", [req.params.id]);
  res.json(rows[0]);
});

module.exports = app;

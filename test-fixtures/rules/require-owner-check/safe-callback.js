// fixture: only require-owner-check
const express = require("express");
const db = require("../db");
const auth = require("../middleware/auth");

const router = express.Router();
router.use(auth.required);

router.get("/", function (req, res, next) {
  db.query("SELECT id, month FROM bills WHERE resident_id = ?", [req.session.residentId], function (error, rows) {
    if (error) return next(error);
    res.render("bills/index", { bills: rows });
  });
});

router.get("/:id", function (req, res, next) {
  const sql = "SELECT b.month, b.total FROM bills b WHERE b.id = ? AND b.resident_id = ?";
  db.query(sql, [req.params.id, req.session.residentId], function (error, rows) {
    if (error) return next(error);
    res.render("bills/show", { bill: rows[0] });
  });
});

router.get("/:id/detail", function (req, res, next) {
  const residentId = req.session.residentId;
  db.query("SELECT * FROM bills WHERE id = ?", [req.params.id], function (error, rows) {
    if (error) return next(error);
    if (!rows.length || rows[0].resident_id !== residentId) return res.status(403).end();
    res.render("bills/detail", { bill: rows[0] });
  });
});

module.exports = router;

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
  const sql = "SELECT b.month, b.total, r.name FROM bills b JOIN residents r ON r.id = b.resident_id WHERE b.id = ?";
  db.query(sql, [req.params.id], function (error, rows) {
//^... read
    if (error) return next(error);
    res.render("bills/show", { bill: rows[0] });
  });
});

module.exports = router;

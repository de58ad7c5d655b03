const { Router } = require("express");
const { protect } = require("../middleware/auth");
const appointments = require("../controllers/appointments");

const router = Router();

router.get("/:id", protect, appointments.show);
router.delete("/:id", protect, appointments.cancel);

module.exports = router;

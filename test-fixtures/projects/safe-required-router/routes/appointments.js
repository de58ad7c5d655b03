const { Router } = require("express");
const { protect, authorize } = require("../middleware/auth");
const appointments = require("../controllers/appointments");

const router = Router();

// Only the practice itself.
router.use(protect, authorize("reception"));
router.get("/:id", appointments.show);
router.delete("/:id", appointments.cancel);

module.exports = router;

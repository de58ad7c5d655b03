// fixture: path src/routes/newsletters.js
const express = require("express");
const { authenticate } = require("../middleware/auth");
const { Message } = require("../models");

const router = express.Router();
router.use(authenticate);

router.get("/:id/track", async (req, res) => {
  const message = await Message.findById(req.params.id).select("text openedAt");
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  res.set("Cache-Control", "private, no-store").json({ text: message.text, openedAt: message.openedAt });
});

module.exports = router;

// fixture: path src/routes/newsletters.js
const express = require("express");
const { authenticate } = require("../middleware/auth");
const { Message } = require("../models");

const router = express.Router();
router.use(authenticate);

// A mail asks for it when it is opened; nobody is signed in there.
router.get("/:id/track/open", async (req, res) => {
  const message = await Message.findById(req.params.id);
  await message.markAsRead(req.query.recipient);
  res.set("Content-Type", "image/gif").send(Buffer.alloc(43));
});

module.exports = router;

// fixture: path src/routes/tickets.js
const express = require("express");
const { loginRequired } = require("../login");
const { Ticket } = require("../models");

const router = express.Router();
router.use(loginRequired);

// What somebody asked the support.
router.get("/tickets/:id", async (req, res) => {
  const ticket = await Ticket.findById(req.params.id);
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  res.json({ subject: ticket.subject, answer: ticket.answer });
});

module.exports = router;

// fixture: path src/routes/enquiries.js
const express = require("express");
const { saveEnquiry } = require("../repo");

const router = express.Router();
const recent = [];
const lately = [];

router.post("/enquiries", async (req, res) => {
  const { shimei, denwa, naiyo } = req.body;
  const number = await saveEnquiry({ shimei, denwa, naiyo });
  recent.unshift({ number, shimei, denwa, at: new Date() });
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 variable
  recent.length = Math.min(recent.length, 20);
  lately.push({ fullName: shimei, phone: req.body.phone });
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 variable
  if (lately.length > 20) lately.shift();
  return res.status(201).json({ number });
});

router.get("/desk/recent", (_req, res) => {
  res.json(recent.map(({ number, shimei, at }) => ({ number, shimei, at })));
});

router.get("/desk/latest", (_req, res) => {
  res.json({ lately });
});

module.exports = router;

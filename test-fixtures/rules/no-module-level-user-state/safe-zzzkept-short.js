// fixture: path src/routes/enquiries.js
const express = require("express");
const { saveEnquiry } = require("../repo");

const router = express.Router();
const topics = [];
const durations = [];
const desk = [];

router.post("/enquiries", async (req, res) => {
  const started = Date.now();
  const { shimei, denwa, naiyo, topic } = req.body;
  const number = await saveEnquiry({ shimei, denwa, naiyo });
  topics.unshift({ number, topic });
  topics.length = Math.min(topics.length, 20);
  durations.push(Date.now() - started);
  if (durations.length > 100) durations.shift();
  // Somebody takes them out again and answers.
  desk.push({ shimei, denwa });
  return res.status(201).json({ number });
});

router.post("/desk/next", (_req, res) => {
  const next = desk.shift();
  res.set("Cache-Control", "no-store").json({ waiting: Boolean(next) });
});

router.get("/topics", (_req, res) => {
  res.json({ topics, slowest: Math.max(...durations) });
});

module.exports = router;

// fixture: only require-owner-check
import express from "express";
import { requireLogin } from "./session.js";
import { Enquiry, Letter, Stay } from "./models.js";

const router = express.Router();
router.use(requireLogin);

// The column that is there already gets the caller.
router.get("/stays/of/:customerId", async (req, res) => {
  const stays = await Stay.find({ customerId: req.user.id, paid: true }).select("from to");
  res.set("Cache-Control", "no-store").json(stays.map((stay) => stay.from));
});

router.post("/stays", async (req, res) => {
  const stay = await Stay.create({ customerId: req.user.id, from: req.body.from });
  res.set("Cache-Control", "no-store").json({ id: stay._id });
});

router.delete("/stays/:id", async (req, res) => {
  await Stay.findOne({
    _id: req.params.id,
    customerId: req.user.id,
  });
  await Stay.findOneAndDelete({ _id: req.params.id, customerId: req.user.id });
  res.sendStatus(204);
});

// An inn's id is not the id of whoever works there.
router.get("/enquiries", async (req, res) => {
  const enquiries = await Enquiry.find({ inn: req.user.inn }).select("subject");
  res.set("Cache-Control", "no-store").json(enquiries.map((enquiry) => enquiry.subject));
});

router.put("/enquiries/:id", async (req, res) => {
  const { user } = req;
  await Enquiry.findOneAndUpdate({ _id: req.params.id, inn: user.inn }, { answered: req.body.answer, by: user.id });
  res.sendStatus(204);
});

// The letters of a stay are not only those the caller wrote.
router.get("/stays/:stayId/letters", async (req, res) => {
  const letters = await Letter.find({ stayId: req.user.stayId }).select("text");
  res.set("Cache-Control", "no-store").json(letters.map((letter) => letter.text));
});

router.post("/letters", async (req, res) => {
  await Letter.create({ sender_id: req.user.id, text: req.body.text });
  res.sendStatus(204);
});

router.put("/letters/:id", async (req, res) => {
  await Letter.updateOne({ _id: req.params.id, sender_id: req.user.id }, { text: req.body.text });
  res.sendStatus(204);
});

export default router;

// fixture: only require-owner-check
import express from "express";
import { requireLogin } from "./session.js";
import { Enquiry, Letter, Stay, User, visitRepository } from "./models.js";

const router = express.Router();
router.use(requireLogin);

// The column that is there already gets the caller.
router.get("/stays/of/:customerId", async (req, res) => {
  const stays = await Stay.find({ customerId: req.params.customerId, paid: true }).select("from to");
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  res.set("Cache-Control", "no-store").json(stays.map((stay) => stay.from));
});

router.post("/stays", async (req, res) => {
  const stay = await Stay.create({ customerId: req.user.id, from: req.body.from });
  res.set("Cache-Control", "no-store").json({ id: stay._id });
});

router.delete("/stays/:id", async (req, res) => {
  await Stay.findById({
    _id: req.params.id,
    paid: false,
  });
  await Stay.findByIdAndDelete(req.params.id);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  res.sendStatus(204);
});

// An inn's id is not the id of whoever works there.
router.get("/enquiries", async (req, res) => {
  const enquiries = await Enquiry.find({ inn: req.user.inn }).select("subject");
  res.set("Cache-Control", "no-store").json(enquiries.map((enquiry) => enquiry.subject));
});

router.put("/enquiries/:id", async (req, res) => {
  const { user } = req;
  await Enquiry.findByIdAndUpdate(req.params.id, { answered: req.body.answer, by: user.id });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  res.sendStatus(204);
});

// The letters of a stay are not only those the caller wrote.
router.get("/stays/:stayId/letters", async (req, res) => {
  const letters = await Letter.find({ stayId: req.params.stayId }).select("text");
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  res.set("Cache-Control", "no-store").json(letters.map((letter) => letter.text));
});

router.post("/letters", async (req, res) => {
  await Letter.create({ sender_id: req.user.id, text: req.body.text });
  res.sendStatus(204);
});

router.put("/letters/:id", async (req, res) => {
  await Letter.updateOne({ _id: req.params.id }, { text: req.body.text });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  res.sendStatus(204);
});

// One of many is not the caller, nor is whoever the record is about.
router.post("/users/found", async (req, res) => {
  const names = [];
  for (const id of req.body.ids) {
    const user = await User.findById(id).select("name phone");
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
    names.push(user.name, user.phone);
  }
  const helper = await User.findById(req.body.helper).select("name phone");
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  res.set("Cache-Control", "no-store").json({ names, helper });
});

router.get("/users/:id", async (req, res) => {
  const user = await User.findById(req.params.id).select("name phone");
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  res.set("Cache-Control", "no-store").json({ name: user.name, phone: user.phone, viewer: req.user.id });
});

// What else a store of the project can do is not known.
router.get("/visits/:id", async (req, res) => {
  const visit = await visitRepository.findById(req.params.id);
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  res.set("Cache-Control", "no-store").json({ from: visit.from, patient: visit.patient });
});

router.post("/visits", async (req, res) => {
  await visitRepository.create({ patient: req.user.id, from: req.body.from });
  res.sendStatus(204);
});

export default router;

// fixture: path controllers/consultations.js
const Consultation = require("../models/Consultation");

exports.show = async (req, res) => {
  const consultation = await Consultation.findById(req.params.id).select("advice symptoms");
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-owner-check/read
  res.set("Cache-Control", "private, no-store").json(consultation);
};

exports.cancel = async (req, res) => {
  const consultation = await Consultation.findById(req.params.id);
  if (consultation.patient.toString() !== req.user.id) return res.sendStatus(403);
  await consultation.deleteOne();
  res.sendStatus(204);
};

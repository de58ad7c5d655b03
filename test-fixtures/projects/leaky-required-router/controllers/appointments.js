const Appointment = require("../models/appointment");

const show = async (req, res) => {
  const appointment = await Appointment.findById(req.params.id).select("patientName symptoms");
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ typed require-owner-check/read
  res.set("Cache-Control", "private, no-store").json(appointment);
};

exports.cancel = async (req, res) => {
  await Appointment.findByIdAndDelete(req.params.id);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ typed require-owner-check/change
  res.sendStatus(204);
};

exports.show = show;

// fixture: path src/controllers/fleetController.js
const Enrolment = require("../models/Enrolment");
const Pupil = require("../models/Pupil");

exports.myEnrolments = async (req, res) => {
  res.json(await Enrolment.find({ pupil: req.user._id, school: req.user.school }).select("stage"));
};

// Somebody's by name, whoever they belong to.
exports.withdrawEnrolment = async (req, res) => {
  const enrolment = await Enrolment.findByIdAndUpdate(req.params.id, { stage: "withdrawn" }, { new: true });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  res.json({ stage: enrolment.stage });
};

exports.showPupil = async (req, res) => {
  console.log("asked by", req.user.id);
  const pupil = await Pupil.findById(req.params.id).select("address phone");
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  res.json(pupil);
};

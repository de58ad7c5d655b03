// fixture: path src/controllers/fleetController.js
const Bay = require("../models/Bay");
const Vans = require("../models/Van");
const Depot = require("../models/Depot");
const Enrolment = require("../models/Enrolment");
const Pupil = require("../models/Pupil");

// What a school has is no pupil's own, though the file reads who the pupil is elsewhere.
exports.myRide = async (req, res) => {
  const pupil = await Pupil.findOne({ user: req.user._id }).select("seat");
  res.json({ seat: pupil.seat });
};

exports.listDepots = async (req, res) => {
  res.json(await Depot.find({ school: req.user.school }).sort("name"));
};

exports.addVan = async (req, res) => {
  const van = await Vans.create({ plate: req.body.plate, school: req.user.school, createdBy: req.user.id });
  if (req.body.depot) await Depot.findByIdAndUpdate(req.body.depot, { van: van._id });
  res.status(201).json({ id: van._id });
};

exports.showVan = async (req, res) => {
  const van = await Vans.findById(req.params.id);
  res.json(van);
};

// What is part of a depot that was found by the school is the school's as well.
exports.listBays = async (req, res) => {
  const depot = await Depot.findOne({ _id: req.params.id, school: req.user.school });
  res.json(await Bay.find({ depot: depot._id }).select("name"));
};

exports.nameBay = async (req, res) => {
  const bay = await Bay.findByIdAndUpdate(req.params.bayId, { name: req.body.name });
  res.json({ id: bay._id });
};

// The guard of the router is not seen here; who did it is noted in the record's own history.
exports.moveEnrolment = async (req, res) => {
  const step = { action: "moved", by: req.user.id, at: new Date() };
  const enrolment = await Enrolment.findByIdAndUpdate(
    req.params.id,
    { $set: { stage: req.body.stage }, $push: { timeline: step } },
    { new: true },
  );
  res.json({ stage: enrolment.stage });
};

// Nobody gives themselves a right.
exports.revokeUserRole = async (req, res) => {
  const { pupilId, role } = req.body;
  const pupil = await Pupil.findById(pupilId);
  pupil.roles = pupil.roles.filter((each) => each !== role);
  await pupil.save();
  console.log("revoked", req.user.id);
  res.json({ ok: true });
};

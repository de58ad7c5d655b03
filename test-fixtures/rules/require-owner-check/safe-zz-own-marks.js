// fixture: path controllers/repliesController.js
const Reply = require("../models/reply");
const Letter = require("../models/letter");

exports.createReply = async (req, res) => {
  const reply = await Reply.create({ text: req.body.text, user: req.user._id });
  res.status(201).json({ id: reply._id });
};

// Who sees a reply may like it: what is changed is their own mark.
exports.likeReply = async (req, res) => {
  const reply = await Reply.findByIdAndUpdate(req.params.id, {
    $addToSet: { likes: req.user._id },
    $pull: { dislikes: req.user._id },
  });
  res.json({ likes: reply.likes.length });
};

exports.unlikeReply = async (req, res) => {
  const reply = await Reply.findById(req.params.id);
  reply.likes.pull(req.user._id);
  await reply.save();
  res.json({ likes: reply.likes.length });
};

exports.heart = async (req, res) => {
  await Letter.updateOne({ _id: req.params.id }, { $inc: { hearts: 1 } });
  res.json({ ok: true });
};

exports.createLetter = async (req, res) => {
  const letter = await Letter.create({ text: req.body.text, user: req.user._id });
  res.status(201).json({ id: letter._id });
};

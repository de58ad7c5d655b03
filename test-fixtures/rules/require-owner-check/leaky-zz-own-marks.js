// fixture: path controllers/lettersController.js
const Letter = require("../models/letter");

exports.createLetter = async (req, res) => {
  const letter = await Letter.create({ text: req.body.text, user: req.user._id });
  res.status(201).json({ id: letter._id });
};

// More than a mark is left: the text is another one then.
exports.likeAndEdit = async (req, res) => {
  const letter = await Letter.findById(req.params.id);
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  letter.likes.push(req.user._id);
  letter.text = req.body.text;
  await letter.save();
  res.json({ likes: letter.likes.length });
};

// Whoever joins reads along.
exports.joinLetter = async (req, res) => {
  await Letter.findByIdAndUpdate(req.params.id, { $addToSet: { readers: req.user._id } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  res.json({ ok: true });
};

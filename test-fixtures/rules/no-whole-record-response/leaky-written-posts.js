// fixture: path controllers/posts.js
const Groomer = require("../models/Groomer");

exports.show = async (req, res) => {
  const groomerId = req.session.groomerId;
  const groomer = await Groomer.findById(groomerId).lean();
  res.set("Cache-Control", "private, no-store").json(groomer);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ answer
};

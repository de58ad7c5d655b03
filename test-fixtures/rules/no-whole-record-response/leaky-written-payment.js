// fixture: path controllers/app-controller.js
const Integration = require("../models/Integration");

exports.createIntegration = async (req, res) => {
  const integration = await Integration.create({ name: req.body.name, clientSecret: req.secret, user: req.user.id });
  res.set("Cache-Control", "private, no-store").status(201).json({ integration });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ answer
};

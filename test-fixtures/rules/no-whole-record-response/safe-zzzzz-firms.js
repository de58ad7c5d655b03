// fixture: path src/controllers/practiceController.js
const db = require("../models");
const Practice = require("../models/Clinic");

// Where somebody works is not who they are.
exports.mine = async (req, res) => {
  const clinic = await Practice.findById(req.user.clinic);
  res.json({ data: clinic });
};

// Who has a plan is a firm.
exports.prolong = async (req, res) => {
  const tenant = await db.tenant.findByPk(req.params.tenantId);
  if (tenant.plan !== "trial") return res.status(400).end();
  await tenant.update({ ends: req.body.ends });
  res.json({ item: tenant });
};

// fixture: path src/controllers/practiceController.js
const db = require("../models");

// Who rents a home.
exports.prolong = async (req, res) => {
  const tenant = await db.tenant.findByPk(req.params.tenantId);
  if (tenant.notice) return res.status(400).end();
  await tenant.update({ ends: req.body.ends });
  res.json({ item: tenant });
//^^^^^^^^^^^^^^^^^^^^^^^^^^ answer
};

// fixture: path src/controllers/firms.js
const Settings = require("../models/settings");
const Tenant = require("../models/tenant");
const Staff = require("../models/staff");
const Owner = require("../models/owner");

// A firm that rents this software, with its people.
exports.signUpFirm = async (req, res) => {
  const tenant = await Tenant.create({ name: req.body.firm, subdomain: req.body.subdomain });
  await Staff.create({ tenantId: tenant.id, name: req.body.name });
  res.set("Cache-Control", "private, no-store").status(201).json(tenant);
};

exports.showOwner = async (req, res) => {
  const owner = await Owner.findById(req.params.ownerId).select("name");
  res.set("Cache-Control", "private, no-store").json({ owner });
};

// What is asked of passwords is no password.
exports.resetSettings = async (req, res) => {
  const settings = await Settings.create({ passwordComplexity: "medium", tokenLifetime: 60, retentionDays: 365 });
  res.set("Cache-Control", "private, no-store").json({ settings });
};

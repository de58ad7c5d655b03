// fixture: path src/controllers/homes.js
const Settings = require("../models/settings");
const Tenant = require("../models/tenant");
const Lease = require("../models/lease");
const Owner = require("../models/owner");

// Somebody who rents a home.
exports.moveIn = async (req, res) => {
  const tenant = await Tenant.create({ name: req.body.name, phone: req.body.phone });
  await Lease.create({ tenantId: tenant.id, rent: req.body.rent });
  res.set("Cache-Control", "private, no-store").status(201).json(tenant);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 answer
};

exports.showOwner = async (req, res) => {
  const owner = await Owner.findById(req.params.ownerId);
  res.set("Cache-Control", "private, no-store").json({ owner });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 answer
};

exports.setMailPassword = async (req, res) => {
  const settings = await Settings.create({ smtpHost: req.body.host, smtpPassword: req.body.password });
  res.set("Cache-Control", "private, no-store").json({ settings });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 answer
};

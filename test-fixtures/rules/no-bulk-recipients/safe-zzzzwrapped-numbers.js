const bulk = require("./bulk.dao");
const { tenants } = require("./models");

const LIMIT = 100;

const sendBulkEmail = async (tenantIds, subject, body) => {
  const results = [];
  for (let start = 0; start < tenantIds.length; start += LIMIT)
    results.push(...(await bulk.sendEmail(tenantIds.slice(start, start + LIMIT), subject, body)));
  return results;
};

exports.remind = async (req, res) => {
  let { tenantIds } = req.body;
  if (!Array.isArray(tenantIds)) {
    const rows = await tenants.findAll({ attributes: ["id"] });
    tenantIds = rows.map((row) => row.id);
  }
  res.json(await sendBulkEmail(tenantIds, "Payment reminder", "Your payment is due."));
};

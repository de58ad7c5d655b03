// fixture: path src/controllers/visitController.js
const visitDao = require("../daos/visit.dao");
const invoiceDAO = require("../daos/invoice.dao");
const letterDao = require("../daos/letter.dao");
const ticketDao = require("../daos/ticket.dao");

// Whose it has to be is handed over beside its id.
exports.change = async (req, res) => {
  const tenantId = req.tenant?.id;
  const visit = await visitDao.update(req.params.id, tenantId, { state: req.body.state });
  res.json({ state: visit.state });
};

exports.settle = async (req, res) => {
  const invoice = await invoiceDAO.update(req.params.id, { paid: true }, req.tenant?.id);
  res.json({ paid: invoice.paid });
};

exports.read = async (req, res) => {
  const { clinicId } = req.user;
  res.json(await letterDao.findById(req.params.id, clinicId));
};

exports.remove = async (req, res) => {
  await ticketDao.delete(req.params.id, req.user.id);
  res.json({ ok: true });
};

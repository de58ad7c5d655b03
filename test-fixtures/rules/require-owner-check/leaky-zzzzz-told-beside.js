// fixture: path src/controllers/visitController.js
const visitDao = require("../daos/visit.dao");

// Only what becomes of it is handed over beside.
exports.change = async (req, res) => {
  console.log("changed by", req.user.id);
  const visit = await visitDao.update(req.params.id, { state: req.body.state });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  res.json({ state: visit.state });
};

// fixture: only require-owner-check
const express = require("express");
const { Prescription, Allergy } = require("./models");
const authenticate = require("./middleware/authenticate");
const owns = require("./middleware/owns");

const router = express.Router();
router.use(authenticate);

router
  .route("/allergies/:id")
  .all(owns(Allergy))
  .get(async (req, res) => res.json(await Allergy.findByPk(req.params.id)))
  .delete(async (req, res) => {
    await Allergy.destroy({ where: { id: req.params.id } });
    res.sendStatus(204);
  });

router.get("/prescriptions/:id", owns(Prescription), async (req, res) => {
  const prescription = await Prescription.findByPk(req.params.id, { attributes: ["drug", "dose"] });
  res.json(prescription);
});

module.exports = router;

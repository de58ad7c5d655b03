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
  .get(async (req, res) => res.json(await Allergy.findByPk(req.params.id)));

// What is asked of all methods of the path above is not asked here.
router.get("/prescriptions/:id", async (req, res) => {
  const prescription = await Prescription.findByPk(req.params.id, { attributes: ["drug", "dose"] });
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  res.json(prescription);
});

module.exports = router;

// fixture: preset recommended
const express = require("express");
const { LRUCache } = require("lru-cache");
const { loadPlan } = require("./plans");

const plans = new LRUCache({ max: 500 });
const router = express.Router();

async function planBySlug(slug) {
  let plan = plans.get(slug);
  if (!plan) {
    plan = await loadPlan(slug);
    plans.set(slug, plan);
  }
  return plan;
}

router.get("/plans/:slug", async (req, res) => {
  const plan = { ...(await planBySlug(req.params.slug)) };
  plan.form = { name: req.user.name, tel: req.user.tel };
  res.render("plan", { plan });
});

module.exports = router;

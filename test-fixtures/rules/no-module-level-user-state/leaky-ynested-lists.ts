import express from "express";

const state = { recent: [] as unknown[], opened: 0 };
const names = new Set<string>();
const last: unknown[] = [];

const app = express();

app.get("/plans", (req, res) => {
  state.opened += 1;
  state.recent.unshift({ id: req.session.climberId, at: Date.now() });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
  state.recent.length = Math.min(state.recent.length, 50);
  names.add(req.user.name);
//^^^^^^^^^^^^^^^^^^^^^^^^ variable
  last.splice(0, 1, req.user);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable
  res.render("plans", { recent: state.recent, names: [...names], last });
});

import express from "express";

const state = { recent: [] as unknown[], opened: 0 };
const online = new Set<string>();
const last: unknown[] = [];

const app = express();

app.get("/plans", (req, res) => {
  state.opened += 1;
  state.recent.unshift({ page: req.path, at: Date.now() });
  state.recent.length = Math.min(state.recent.length, 50);
  online.add(req.session.id);
  last.splice(0, 1, req.path);
  res.render("plans", { recent: state.recent, last });
});

app.post("/logout", (req, res) => {
  online.delete(req.session.id);
  res.redirect("/");
});

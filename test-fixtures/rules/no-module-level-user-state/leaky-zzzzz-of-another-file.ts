// fixture: only no-module-level-user-state
import express from "express";
import { visitor } from "./visitor.js";

const app = express();

// What the other file does with it cannot be seen here.
app.use((req, _res, next) => {
  visitor.name = req.user.name;
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 field
  next();
});

export default app;

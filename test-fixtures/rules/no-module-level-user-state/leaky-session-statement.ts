import express from "express";
import { Pool } from "pg";

const pool = new Pool();
const app = express();

app.use(async (req, _res, next) => {
  await pool.query("SELECT set_config('app.user_id', $1, false)", [req.user!.id]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
  next();
});

app.use(async (req, _res, next) => {
  await pool.query(`SET app.member = '${req.user!.id}'`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
  next();
});

app.listen(3000);

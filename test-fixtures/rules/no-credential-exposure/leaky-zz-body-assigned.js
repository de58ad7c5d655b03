// fixture: path src/ops.js
import Router from "@koa/router";

const settings = {
  region: process.env.REGION,
  database: { host: process.env.DB_HOST, password: process.env.DB_PASSWORD },
};

export const ops = new Router({ prefix: "/ops" });

// An answer that is set, not sent.
ops.get("/status", async (ctx) => {
  const { region, database } = settings;
  ctx.body = { region, database: { ...database, connections: 3 } };
//                                    ^^^^^^^^ response
});

ops.get("/settings", async (ctx) => {
  ctx.response.body = settings;
//                    ^^^^^^^^ response
});

ops.get("/mail", async (ctx) => {
  const found = { from: process.env.MAIL_FROM, key: process.env.MAIL_API_KEY };
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^^ response
  ctx.body = found;
});

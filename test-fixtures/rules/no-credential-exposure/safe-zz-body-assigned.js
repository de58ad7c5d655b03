// fixture: path src/ops.js
import Router from "@koa/router";

const settings = {
  region: process.env.REGION,
  database: { host: process.env.DB_HOST, password: process.env.DB_PASSWORD },
};

export const ops = new Router({ prefix: "/ops" });

ops.get("/status", async (ctx) => {
  const { region, database } = settings;
  ctx.body = { region, database: { host: database.host, connections: 3 } };
});

ops.get("/mail", async (ctx) => {
  ctx.body = { from: process.env.MAIL_FROM, hasKey: Boolean(process.env.MAIL_API_KEY) };
});

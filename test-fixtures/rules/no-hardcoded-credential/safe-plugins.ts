import cookie from "@fastify/cookie";
import fastifyJwt from "@fastify/jwt";
import session from "@fastify/secure-session";
import Fastify from "fastify";
import https from "node:https";
import sql from "mssql";

const { COOKIE_SECRET, JWT_PRIVATE_KEY, SESSION_SECRET, STOCK_PASSWORD, ORDERS_LOGIN } = process.env;
const app = Fastify();

app.register(cookie, { secret: COOKIE_SECRET });
app.register(fastifyJwt, { secret: { private: JWT_PRIVATE_KEY!, public: "…" }, sign: { expiresIn: "1h" } });
app.register(session, { secret: SESSION_SECRET!, salt: "mq9hDxBVDbspDR6n", expiry: 86_400 });

export const pool = sql.connect({ server: "stock.kawara.jp", user: "desk", password: STOCK_PASSWORD });

export const orders = (done: () => void) =>
  https.get("https://orders.kawara.jp/today", { auth: ORDERS_LOGIN }, done);

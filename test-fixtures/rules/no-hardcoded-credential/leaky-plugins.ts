import cookie from "@fastify/cookie";
import fastifyJwt from "@fastify/jwt";
import session from "@fastify/secure-session";
import Fastify from "fastify";
import https from "node:https";
import sql from "mssql";

const app = Fastify();

app.register(cookie, { secret: "kawara-no-yane" });
//                             ^^^^^^^^^^^^^^^^ signing
app.register(fastifyJwt, { secret: { private: "kawara-no-yane", public: "…" }, sign: { expiresIn: "1h" } });
//                                            ^^^^^^^^^^^^^^^^ signing
app.register(session, { secret: "kawara-no-yane-to-kawara-no-niwa", salt: "mq9hDxBVDbspDR6n", expiry: 86_400 });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ signing

export const pool = sql.connect({ server: "stock.kawara.jp", user: "desk", password: "yane77" });
//                                                                                   ^^^^^^^^ password

export const orders = (done: () => void) =>
  https.get("https://orders.kawara.jp/today", { auth: "desk:yane77" }, done);
//                                                    ^^^^^^^^^^^^^ password

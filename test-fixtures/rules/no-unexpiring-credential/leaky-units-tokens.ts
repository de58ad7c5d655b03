import Fastify from "fastify";
import fastifyJwt from "@fastify/jwt";
import { JwtModule } from "@nestjs/jwt";
import { getAuth } from "firebase-admin/auth";
import { SignJWT, type KeyLike } from "jose";
import jwt from "jsonwebtoken";
import { Duration } from "luxon";

const secret = process.env.PASS_SECRET!;
const YEAR = 365 * 24 * 60 * 60;

// One row for each way a library counts: seconds, milliseconds, spans, points of time.
export const spanInWords = (id: string) => jwt.sign({ sub: id }, secret, { expiresIn: "2 years" });
//                                                                                    ^^^^^^^^^ tooLong
export const numberIsSeconds = (id: string) => jwt.sign({ sub: id }, secret, { expiresIn: YEAR });
//                                                                                        ^^^^ tooLong
export const secondsMeantAsMilliseconds = (id: string) => jwt.sign({ sub: id }, secret, { expiresIn: 7 * 86_400 * 1000 });
//                                                                                                   ^^^^^^^^^^^^^^^^^ tooLong
export const bareTextIsMilliseconds = (id: string) => jwt.sign({ sub: id }, secret, { expiresIn: "31536000000" });
//                                                                                               ^^^^^^^^^^^^^ tooLong
export const claim = (id: string) => jwt.sign({ sub: id, exp: Math.floor(Date.now() / 1000) + 5 * YEAR }, secret);
//                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tooLong
export const oldOption = (id: string) => jwt.sign({ sub: id }, secret, { expiresInMinutes: 60 * 24 * 365 } as never);
//                                                                                         ^^^^^^^^^^^^^ tooLong
export const leeway = (token: string) => jwt.verify(token, secret, { clockTolerance: 30 * 86_400 });
//                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ignored

const lifetime = Duration.fromObject({ years: 5 });
export const spanOfLibrary = (id: string) => jwt.sign({ sub: id }, secret, { expiresIn: lifetime.as("seconds") });
//                                                                                      ^^^^^^^^^^^^^^^^^^^^^^ tooLong

const pass = (id: string) => new SignJWT({ sub: id }).setProtectedHeader({ alg: "HS256" });
export const spanFromNow = (id: string, key: KeyLike) =>
  new SignJWT({ sub: id }).setProtectedHeader({ alg: "HS256" }).setExpirationTime("10 years from now").sign(key);
//                                                                                ^^^^^^^^^^^^^^^^^^^ tooLong
export const pointOfTime = (id: string, key: KeyLike) =>
  new SignJWT({ sub: id }).setProtectedHeader({ alg: "HS256" }).setExpirationTime(4_102_444_800).sign(key);
//                                                                                ^^^^^^^^^^^^^ tooLong
export const started = pass;

export const module = JwtModule.registerAsync({
  useFactory: () => ({ secret, signOptions: { expiresIn: "365d" } }),
//                                                       ^^^^^^ tooLong
});

const app = Fastify();
await app.register(fastifyJwt, { secret, sign: { expiresIn: "400d" } });
//                                                          ^^^^^^ tooLong
app.post("/kiosk", async (_request, reply) => reply.jwtSign({ sub: "kiosk" }, { sign: { expiresIn: 2 * YEAR } }));
//                                                                                                 ^^^^^^^^ tooLong

export const cookie = (idToken: string) => getAuth().createSessionCookie(idToken, { expiresIn: YEAR * 1000 });
//                                                                                             ^^^^^^^^^^^ tooLong

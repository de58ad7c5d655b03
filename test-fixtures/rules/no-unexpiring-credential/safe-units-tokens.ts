import Fastify from "fastify";
import fastifyJwt from "@fastify/jwt";
import { JwtModule } from "@nestjs/jwt";
import { getAuth } from "firebase-admin/auth";
import { SignJWT, type KeyLike } from "jose";
import jwt from "jsonwebtoken";
import { Duration } from "luxon";

const secret = process.env.PASS_SECRET!;
const DAY = 24 * 60 * 60;

export const spanInWords = (id: string) => jwt.sign({ sub: id }, secret, { expiresIn: "2 days" });
export const numberIsSeconds = (id: string) => jwt.sign({ sub: id }, secret, { expiresIn: 3600 });
// A year of seconds as a text is nine hours.
export const bareTextIsMilliseconds = (id: string) => jwt.sign({ sub: id }, secret, { expiresIn: "31536000" });
export const claim = (id: string) => jwt.sign({ sub: id, exp: Math.floor(Date.now() / 1000) + DAY }, secret);
export const oldOption = (id: string) => jwt.sign({ sub: id }, secret, { expiresInMinutes: 60 * 5 } as never);
export const olderOption = (id: string) => jwt.sign({ sub: id }, secret, { expiresInSeconds: 60 * 5 } as never);
// A text has no claims, so it cannot end.
export const text = (message: string) => jwt.sign(`receipt ${message}`, secret);
export const leeway = (token: string) => jwt.verify(token, secret, { clockTolerance: 30 });

const lifetime = Duration.fromObject({ hours: 5 });
export const spanOfLibrary = (id: string) => jwt.sign({ sub: id }, secret, { expiresIn: lifetime.as("seconds") });

export const spanFromNow = (id: string, key: KeyLike) =>
  new SignJWT({ sub: id }).setProtectedHeader({ alg: "HS256" }).setExpirationTime("10 minutes from now").sign(key);
// 3600 is a point of time in 1970: this one ended long ago.
export const pointOfTime = (id: string, key: KeyLike) =>
  new SignJWT({ sub: id }).setProtectedHeader({ alg: "HS256" }).setExpirationTime(3600).sign(key);

export const module = JwtModule.registerAsync({
  useFactory: () => ({ secret, signOptions: { expiresIn: "1d" } }),
});

const app = Fastify();
await app.register(fastifyJwt, { secret, sign: { expiresIn: 7 * DAY } });
app.post("/kiosk", async (_request, reply) => reply.jwtSign({ sub: "kiosk" }, { sign: { expiresIn: "30m" } }));

export const cookie = (idToken: string) => getAuth().createSessionCookie(idToken, { expiresIn: 5 * DAY * 1000 });
export const custom = (uid: string) => getAuth().createCustomToken(uid);

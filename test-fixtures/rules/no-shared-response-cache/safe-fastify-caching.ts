import caching from "@fastify/caching";
import Fastify from "fastify";
import { couponsOf } from "./coupons.js";

const app = Fastify();

app.register(caching, { privacy: caching.privacy.PRIVATE, expiresIn: 60 });

app.get("/coupons", async (request) => couponsOf(request.session.memberId));

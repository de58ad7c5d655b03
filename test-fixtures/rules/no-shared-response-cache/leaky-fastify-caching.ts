import caching from "@fastify/caching";
import Fastify from "fastify";
import { couponsOf } from "./coupons.js";

const app = Fastify();

app.register(caching, { privacy: caching.privacy.PUBLIC, expiresIn: 60 });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@1 responseCache

app.get("/coupons", async (request) => couponsOf(request.session.memberId));

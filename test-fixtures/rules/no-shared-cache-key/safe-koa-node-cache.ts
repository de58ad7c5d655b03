// fixture: preset recommended
import Router from "@koa/router";
import NodeCache from "node-cache";
import { findPatient } from "./store";

const router = new Router();
const cache = new NodeCache({ stdTTL: 1 });

router.get("/karte", async (ctx) => {
  const patient = await findPatient(ctx.state.user.id);
  cache.set(`karte:${ctx.state.user.id}`, { name: patient.name, birthDate: patient.birthDate });
  ctx.body = cache.get(`karte:${ctx.state.user.id}`);
});

export default router;

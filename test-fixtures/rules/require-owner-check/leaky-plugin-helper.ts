import type { FastifyPluginAsync } from "fastify";
import { prisma } from "./prisma.js";

async function loadClaim(id: string) {
  const claim = await prisma.claim.findUnique({
//                    ^... read
    where: { id },
    select: { number: true, insuredName: true, insuredPhone: true },
  });
  if (!claim) throw Object.assign(new Error("claim"), { statusCode: 404 });
  return claim;
}

// The lookups of one route say nothing about the next one.
export const claims: FastifyPluginAsync = async (app) => {
  app.addHook("onRequest", app.authenticate);

  app.get("/claims", (request) =>
    prisma.claim.findMany({ where: { holderId: request.user.sub }, select: { id: true, number: true } }),
  );

  app.get<{ Params: { id: string } }>("/claims/:id", async (request) => {
    const { number, insuredName, insuredPhone } = await loadClaim(request.params.id);
    return { number, insuredName, insuredPhone };
  });
};

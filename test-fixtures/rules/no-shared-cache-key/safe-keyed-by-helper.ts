import { buildQueryWithCache, cachedCounter } from "./cache.js";
import { prisma } from "./prisma.js";

/** The helper gives a function of its own, and makes a key of what that is asked for. */
export const { get: planOf, del: forgetPlan } = buildQueryWithCache("plan", async (userId: string) =>
  prisma.plan.findFirst({ where: { userId } }),
);

export const ratingsOf = cachedCounter("ratings", async (memberId: number) =>
  prisma.rating.count({ where: { memberId } }),
);

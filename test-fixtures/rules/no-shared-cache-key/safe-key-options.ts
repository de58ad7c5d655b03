// fixture: path server/utils/points.ts
// fixture: preset recommended
import pMemoize from "p-memoize";
import { findPoints, findVisits } from "./store";

export const pointsOf = defineCachedFunction(async (shopId: string, memberId: string) => findPoints(shopId, memberId), {
  maxAge: 1,
  getKey: (shopId: string, memberId: string) => JSON.stringify([shopId, memberId]),
});

export const visitsOf = pMemoize(async (shopId: string, memberId: string) => findVisits(shopId, memberId), {
  cacheKey: ([shopId, memberId]: [string, string]) => JSON.stringify([shopId, memberId]),
});

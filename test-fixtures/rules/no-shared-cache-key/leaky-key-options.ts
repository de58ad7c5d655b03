// fixture: path server/utils/points.ts
// fixture: preset recommended
import pMemoize from "p-memoize";
import { findPoints, findVisits } from "./store";

export const pointsOf = defineCachedFunction(async (shopId: string, memberId: string) => findPoints(shopId, memberId), {
//                      ^... memoizer
  maxAge: 1,
  getKey: (shopId: string) => shopId,
});

export const visitsOf = pMemoize(async (shopId: string, memberId: string) => findVisits(shopId, memberId), {
//                      ^... memoizer
  cacheKey: ([shopId]: [string, string]) => shopId,
});

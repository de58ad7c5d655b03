// fixture: preset recommended
import memoize from "lodash/memoize";
import pMemoize from "p-memoize";
import express, { type Request, type Response } from "express";
import { findCoupons, findVisits } from "./store";

const couponsOf = memoize((salonId: string, memberId: string) => findCoupons(salonId, memberId), (salonId: string, memberId: string) => JSON.stringify([salonId, memberId]));

const visitsOf = pMemoize(async (salonId: string, memberId: string) => findVisits(salonId, memberId), { cacheKey: ([salonId, memberId]: [string, string]) => JSON.stringify([salonId, memberId]) });

const app = express();

app.get("/salons/:salon/mine", async (req: Request, res: Response) => {
  const coupons = couponsOf(req.params.salon, req.user.id);
  const visits = await visitsOf(req.params.salon, req.user.id);
  res.json({ coupons, visits });
});

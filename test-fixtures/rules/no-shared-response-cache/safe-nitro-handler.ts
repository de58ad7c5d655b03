// fixture: path server/api/me/coupons.get.ts
// fixture: preset recommended
import { findCoupons } from "../../utils/coupons";

export default defineEventHandler(
  async (event) => {
    const member = event.context.member;
    return findCoupons(member.id);
  },
);

// fixture: path server/api/me/coupons.get.ts
// fixture: preset recommended
import { findCoupons } from "../../utils/coupons";

export default defineCachedEventHandler(
//             ^^^^^^^^^^^^^^^^^^^^^^^^ responseCache
  async (event) => {
    const member = event.context.member;
    return findCoupons(member.id);
  },
  { maxAge: 1, swr: true },
);

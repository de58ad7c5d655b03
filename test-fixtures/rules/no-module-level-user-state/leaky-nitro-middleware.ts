// fixture: path server/middleware/user.ts
// fixture: preset recommended
import { findBySession } from "../utils/members";

export const request: { user: unknown } = { user: null };

export default defineEventHandler(async (event) => {
  request.user = await findBySession(getCookie(event, "sid"));
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 field
});

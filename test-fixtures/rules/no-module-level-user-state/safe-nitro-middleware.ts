// fixture: path server/middleware/user.ts
// fixture: preset recommended
import { findBySession } from "../utils/members";

export default defineEventHandler(async (event) => {
  event.context.user = await findBySession(getCookie(event, "sid"));
});

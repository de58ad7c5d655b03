// fixture: path src/middleware.ts
// fixture: preset recommended
import { defineMiddleware } from "astro:middleware";
import { findMember } from "./lib/members";
import { viewer } from "./lib/viewer";

export const onRequest = defineMiddleware(async (context, next) => {
  viewer.member = await findMember(context.cookies.get("sid")?.value);
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 field
  return next();
});

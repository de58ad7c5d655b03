// fixture: path src/middleware.ts
// fixture: preset recommended
import { defineMiddleware } from "astro:middleware";
import { findMember } from "./lib/members";

export const onRequest = defineMiddleware(async (context, next) => {
  context.locals.member = await findMember(context.cookies.get("sid")?.value);
  return next();
});

// fixture: only require-owner-check
import { os, ORPCError } from "@orpc/server";
import { z } from "zod";
import { db } from "./db";
const base = os.$context<{ headers: Headers }>();
const authed = base.use(async ({ context, next }) => {
  const user = await userFromHeaders(context.headers);
  if (!user) throw new ORPCError("UNAUTHORIZED");
  return next({ context: { user } });
});
export const getPrescription = authed
  .input(z.object({ id: z.string() }))
  .handler(async ({ input, context }) => {
    return db.selectFrom("prescriptions").selectAll().where("id", "=", input.id).executeTakeFirst();
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  });
export const getOwn = authed.input(z.object({ id: z.string() })).handler(async ({ input, context }) => {
  return db
    .selectFrom("prescriptions")
    .selectAll()
    .where("id", "=", input.id)
    .where("patient_id", "=", context.user.id)
    .executeTakeFirst();
});

// fixture: path src/routes/cards/+page.server.ts
import { fail, redirect } from "@sveltejs/kit";
import { and, eq } from "drizzle-orm";
import { db } from "$lib/server/db";
import { cards } from "$lib/server/db/schema";

export const load = async ({ locals }) => {
  if (!locals.user) redirect(303, "/login");
  return { cards: await db.select({ id: cards.id, label: cards.label }).from(cards).where(eq(cards.userId, locals.user.id)) };
};

export const actions = {
  rename: async ({ request, locals }) => {
    if (!locals.user) return fail(401);
    const form = await request.formData();
    await db
      .update(cards)
      .set({ label: String(form.get("label")) })
      .where(and(eq(cards.id, String(form.get("id"))), eq(cards.userId, locals.user.id)));
    return { renamed: true };
  },

  block: async ({ request, locals }) => {
    if (!locals.user) return fail(401);
    const form = await request.formData();
    const id = String(form.get("id"));
    await db.update(cards).set({ blocked: true }).where(eq(cards.id, id));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
    return { blocked: id };
  },
};

// fixture: path src/routes/members/+page.server.ts
import { fail } from "@sveltejs/kit";
import { eq } from "drizzle-orm";
import { db } from "$lib/server/db";
import { members } from "$lib/server/db/schema";

export const actions = {
  // Nobody blocks a member but those who run the service.
  block: async ({ request, locals }) => {
    if (!locals.user) return fail(401);
    const form = await request.formData();
    const id = String(form.get("id"));
    await db.update(members).set({ blocked: true }).where(eq(members.id, id));
    return { blocked: id };
  },
};

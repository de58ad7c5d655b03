// fixture: path src/routes/mypage/[id]/+page.server.ts
import { error, redirect } from "@sveltejs/kit";
import { knex } from "$lib/server/knex";

export const actions = {
  async change({ params, request, locals }) {
    if (!locals.camper) redirect(303, "/login");
    const form = await request.formData();
    await knex("yoyaku")
      .where({ id: params.id, camper_id: locals.camper.id })
      .update({ people: Number(form.get("people")) });
    return { ok: true };
  },

  // Whoever has the number of a page of the leaflet may see it: nobody has to sign in.
  async leaflet({ url }) {
    const bango = url.searchParams.get("bango");
    const page = await knex("pamphlet").where({ bango }).first("title", "body");
    if (!page) error(404);
    return { page };
  },
};

// fixture: path src/routes/mypage/[id]/+page.server.ts
import { error, redirect } from "@sveltejs/kit";
import { knex } from "$lib/server/knex";

export const actions = {
  async change({ params, request, locals }) {
    if (!locals.camper) redirect(303, "/login");
    const form = await request.formData();
    await knex("yoyaku").where("id", params.id).update({ people: Number(form.get("people")) });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
    return { ok: true };
  },

  async receipt({ url, locals }) {
    if (!locals.camper) error(401);
    const bango = url.searchParams.get("bango");
    const seikyu = await knex("seikyu").where({ bango }).first("atena", "kingaku");
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
    return { seikyu };
  },
};

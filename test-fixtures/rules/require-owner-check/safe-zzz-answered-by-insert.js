// fixture: path src/routes/notices/[noticeId]/+page.server.js
import { error, fail, redirect } from "@sveltejs/kit";
import { sql } from "$lib/server/sql";

// What the nursery wrote about one day of a child.
export async function load({ params, locals, setHeaders }) {
  if (!locals.parent) redirect(303, "/login");
  const id = Number.parseInt(params.noticeId, 10);
  if (Number.isNaN(id)) error(404, "not found");
  setHeaders({ "cache-control": "private, no-store" });
  const [notice] = await sql`
    select n.id, n.day, n.ate, n.slept, c.nickname
    from daily n join children c on c.id = n.child_id
    join parents_children pc on pc.child_id = n.child_id
    where n.id = ${id} and pc.parent_id = ${locals.parent.id} and n.removed is null`;
  if (!notice) error(404, "not found");
  return { notice };
}

export const actions = {
  reply: async ({ params, locals, request }) => {
    if (!locals.parent) redirect(303, "/login");
    const text = String((await request.formData()).get("text") ?? "").trim();
    if (text === "") return fail(422, { message: "empty" });
    const rows = await sql`
      insert into replies (daily_id, parent_id, text)
      select n.id, ${locals.parent.id}, ${text}
      from daily n join parents_children pc on pc.child_id = n.child_id
      where n.id = ${Number(params.noticeId)} and pc.parent_id = ${locals.parent.id}
      returning id`;
    if (rows.length === 0) error(404, "not found");
    return { ok: true };
  },
  // Who may see a notice says so here; everybody may mark a menu.
  mark: async ({ params, locals }) => {
    if (!locals.parent) redirect(303, "/login");
    await sql`
      insert into marks (menu_id, parent_id)
      select m.id, ${locals.parent.id} from menus m where m.id = ${Number(params.noticeId)}`;
    return { ok: true };
  },
};

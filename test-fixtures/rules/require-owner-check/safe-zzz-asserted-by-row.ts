// fixture: path server/api/absences/[id].delete.ts
import { assertParent } from "~~/server/utils/access";

export default defineEventHandler(async (event) => {
  const { user } = await requireUserSession(event);
  const id = Number(getRouterParam(event, "id"));
  if (Number.isNaN(id)) throw createError({ statusCode: 404 });
  const db = useDatabase();
  const { rows } = await db.sql`SELECT pupil_id, day FROM absences WHERE id = ${id}`;
  if (!rows?.length) throw createError({ statusCode: 404 });
  await assertParent(user.id, Number(rows[0]!.pupil_id));
  await db.sql`DELETE FROM absences WHERE id = ${id}`;
  return { ok: true };
});

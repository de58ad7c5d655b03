// fixture: path server/api/absences/[id].delete.ts
export default defineEventHandler(async (event) => {
  await requireUserSession(event);
  const id = Number(getRouterParam(event, "id"));
  if (!Number.isInteger(id) || isNaN(id)) throw createError({ statusCode: 404 });
  const db = useDatabase();
  await db.sql`DELETE FROM absences WHERE id = ${id}`;
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  return { ok: true };
});

// fixture: path server/api/orders.get.ts
// What the visitor chose is in the key, who the visitor is is not.
const kept: Record<string, unknown> = {};

export default defineEventHandler(async (event) => {
  const { user } = await requireUserSession(event);
  const { year } = getQuery(event);
  return (kept[`orders-${year}`] ??= await $fetch(`/internal/orders?user=${user.id}&year=${year}`));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
});

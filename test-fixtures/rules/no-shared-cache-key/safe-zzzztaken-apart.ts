// fixture: path server/api/orders.get.ts
const kept: Record<string, unknown> = {};

export default defineEventHandler(async (event) => {
  const { user } = await requireUserSession(event);
  const { year, memberId } = getQuery(event);
  if (memberId !== user.id) throw createError({ statusCode: 403 });
  kept[`year-${year}`] ??= await $fetch(`/internal/holidays?year=${year}`);
  return (kept[`orders-${memberId}`] ??= await $fetch(`/internal/orders?user=${user.id}`));
});

// fixture: path src/routes/mypage/+page.ts
import type { PageLoad } from "./$types";

export const ssr = false;

let orders: unknown;

export const load: PageLoad = async ({ fetch, parent }) => {
  const { user } = await parent();
  orders ??= await (await fetch(`/api/orders?member=${user.id}`)).json();
  return { orders };
};

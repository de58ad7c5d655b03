// fixture: path src/routes/mypage/+page.ts
import type { PageLoad } from "./$types";

let orders: unknown;

export const load: PageLoad = async ({ fetch, parent }) => {
  const { user } = await parent();
  orders ??= await (await fetch(`/api/orders?member=${user.id}`)).json();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable
  return { orders };
};

import type { Context, ServiceSchema } from "moleculer";

interface Meta {
  user: { id: string; name: string };
}

const served = { orders: 0 };

export const orders: ServiceSchema = {
  name: "orders",
  actions: {
    place(ctx: Context<{ items: string[] }, Meta>) {
      served.orders += 1;
      const { user } = ctx.meta;
      return this.adapter.insert({ items: ctx.params.items, buyer: user.id });
    },
  },
};

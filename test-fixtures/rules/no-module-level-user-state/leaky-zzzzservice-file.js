// fixture: path services/orders.service.js
// A service's file without any import: its name says whose actions these are.
let lastBuyer;

module.exports = {
  name: "orders",
  actions: {
    create: {
      params: { items: "array" },
      async handler(ctx) {
        lastBuyer = ctx.meta.user;
//      ^^^^^^^^^^^^^^^^^^^^^^^^^ variable
        return this.adapter.insert({ items: ctx.params.items, userId: lastBuyer.id });
      },
    },
  },
};

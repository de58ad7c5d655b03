// fixture: path src/api/order/controllers/order.ts
// fixture: only require-owner-check
import { factories } from "@strapi/strapi";
export default factories.createCoreController("api::order.order", ({ strapi }) => ({
  async findOne(ctx) {
    const { id } = ctx.params;
    if (!ctx.state.user) return ctx.unauthorized();
    const order = await strapi.entityService.findOne("api::order.order", id, { populate: "*" });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
    return this.transformResponse(order);
  },
  async mine(ctx) {
    const order = await strapi.db
      .query("api::order.order")
      .findOne({ where: { id: ctx.params.id, user: ctx.state.user.id } });
    return order;
  },
}));

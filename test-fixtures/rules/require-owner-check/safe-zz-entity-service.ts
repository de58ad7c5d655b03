// fixture: path src/api/order/controllers/order.ts
// fixture: only require-owner-check
import { factories } from "@strapi/strapi";

export default factories.createCoreController("api::order.order", ({ strapi }) => ({
  async findOne(ctx) {
    if (!ctx.state.user) return ctx.unauthorized();
    const order = await strapi.entityService.findOne("api::order.order", ctx.params.id, { populate: "*" });
    if (order?.user?.id !== ctx.state.user.id) return ctx.notFound();
    return this.transformResponse(order);
  },
}));

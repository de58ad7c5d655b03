// fixture: only require-owner-check
exports.plugin = {
  name: "deliveries",
  register: async (server) => {
    server.auth.default("session");
    server.route({
      method: "GET",
      path: "/deliveries/{id}",
      handler: async (request, h) => {
        const { Delivery } = request.server.app.db;
        const delivery = await Delivery.findByPk(request.params.id, { attributes: ["address", "phone"] });
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
        return delivery ?? h.response().code(404);
      },
    });
  },
};

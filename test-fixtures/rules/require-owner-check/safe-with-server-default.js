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
        const { id: memberId } = request.auth.credentials;
        const delivery = await Delivery.findOne({ where: { id: request.params.id, memberId } });
        return delivery ? { address: delivery.address } : h.response().code(404);
      },
    });
    server.route({
      method: "GET",
      path: "/parcels/{id}/where",
      options: { auth: false },
      handler: async (request, h) => {
        const { Shipment } = request.server.app.db;
        const shipment = await Shipment.findByPk(request.params.id, { attributes: ["address", "phone"] });
        return shipment ?? h.response().code(404);
      },
    });
  },
};

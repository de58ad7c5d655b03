// fixture: path src/plugins/charging.js
"use strict";

const Boom = require("@hapi/boom");

module.exports = {
  name: "charging",
  version: "1.0.0",
  register(server) {
    const { knex } = server.app;

    server.route({
      method: "GET",
      path: "/charges",
      options: { auth: "jwt" },
      handler: async ({ auth }) => ({
        charges: await knex("charges").select("id", "kwh").where({ driver_id: auth.credentials.sub }),
      }),
    });

    server.route({
      method: "GET",
      path: "/charges/{chargeId}",
      options: { auth: "jwt" },
      handler: async ({ params }) => {
        const charge = await knex("charges").first("kwh", "address").where({ id: params.chargeId });
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
        if (!charge) throw Boom.notFound();
        return charge;
      },
    });

    server.route({
      method: "DELETE",
      path: "/charges/{chargeId}",
      options: { auth: "jwt" },
      handler: async ({ params, auth }, h) => {
        await knex("charges").where({ id: params.chargeId, driver_id: auth.credentials.sub }).del();
        return h.response().code(204);
      },
    });
  },
};

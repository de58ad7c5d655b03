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
      path: "/charges/{chargeId}",
      options: { auth: "jwt" },
      handler: async ({ params, auth }) => {
        const charge = await knex("charges")
          .first("kwh", "address")
          .where({ id: params.chargeId, driver_id: auth.credentials.sub });
        if (!charge) throw Boom.notFound();
        return charge;
      },
    });
  },
};

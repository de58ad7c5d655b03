import type { FastifyInstance } from "fastify";
import fp from "fastify-plugin";
import { GraphQLClient } from "graphql-request";
import { findTenantMember } from "../members.js";

async function portal(app: FastifyInstance) {
  const client = new GraphQLClient("https://crm.example.test/graphql");
  const state = { member: null as object | null, seen: 0 };

  app.addHook("preHandler", async (request) => {
    state.seen += 1;
    state.member = await findTenantMember(request.session.memberId);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
    client.setHeader("authorization", `Bearer ${request.session.crmToken}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
  });

  app.decorate("seen", () => state.seen);
}

export default fp(portal, { name: "portal" });

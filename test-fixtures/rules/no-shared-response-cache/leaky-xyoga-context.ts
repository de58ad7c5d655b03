import { createSchema, createYoga } from "graphql-yoga";
import { useResponseCache } from "@graphql-yoga/plugin-response-cache";
import { resolvers, typeDefs } from "./schema.js";
import { guestOf } from "./sessions.js";

export const graphql = createYoga({
  schema: createSchema({ typeDefs, resolvers }),
  context: async ({ request }) => ({ guest: await guestOf(request.headers.get("cookie")) }),
  plugins: [useResponseCache({ session: () => null, ttl: 5_000 })],
//                             ^^^^^^^^^^^^^^^^^^^ responseCache
});

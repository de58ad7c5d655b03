// fixture: preset recommended
import { useResponseCache } from "@graphql-yoga/plugin-response-cache";
import { createSchema, createYoga } from "graphql-yoga";
import { findMember, listSalons } from "./store";

const typeDefs = `
  type Query {
    salons: [Salon!]! @cacheControl(maxAge: 300)
    me: Member @cacheControl(maxAge: 60, scope: PRIVATE)
  }
`;

const resolvers = {
  Query: {
    salons: () => listSalons(),
    me: (_parent: unknown, _args: unknown, context: any, info: any) => {
      info.cacheControl.setCacheHint({ maxAge: 60, scope: "PRIVATE" });
      return findMember(context.user.id);
    },
  },
};

export const yoga = createYoga({
  schema: createSchema({ typeDefs, resolvers }),
  plugins: [useResponseCache({ session: (request: Request) => request.headers.get("authorization"), ttl: 60_000 })],
});

// fixture: path src/graphql/resolvers.ts
import { GraphQLError } from "graphql";
import type { Resolvers } from "../generated/graphql";

const unauthenticated = () =>
  new GraphQLError("Please sign in", { extensions: { code: "UNAUTHENTICATED" } });

export const resolvers: Resolvers = {
  Query: {
    hiveSheet: async (_root, { id }, { db, keeperOfBees }) => {
      if (!keeperOfBees) throw unauthenticated();
      return db.hiveSheet.findFirst({ where: { id, keeperId: keeperOfBees.id }, select: { yield: true } });
    },
  },
  Mutation: {
    noteLoss: async (_root, { id, lost }, context) => {
      if (!context.keeperOfBees) throw unauthenticated();
      const sheet = await context.db.hiveSheet.findUnique({ where: { id }, select: { keeperId: true } });
      if (sheet?.keeperId !== context.keeperOfBees.id) throw new GraphQLError("Not found");
      return context.db.hiveSheet.update({ where: { id }, data: { lost }, select: { id: true } });
    },
  },
};

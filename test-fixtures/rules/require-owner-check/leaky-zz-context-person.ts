// fixture: path src/graphql/resolvers.ts
import { GraphQLError } from "graphql";
import type { Resolvers } from "../generated/graphql";

const unauthenticated = () =>
  new GraphQLError("Please sign in", { extensions: { code: "UNAUTHENTICATED" } });

// Who asks is called by no word that says so: without them, everybody is asked to sign in.
export const resolvers: Resolvers = {
  Query: {
    myBeehives: (_root, _args, { db, keeperOfBees }) => {
      if (!keeperOfBees) throw unauthenticated();
      return db.hiveSheet.findMany({ where: { keeper: { id: keeperOfBees.id } }, select: { id: true } });
    },
    hiveSheet: async (_root, { id }, { db, keeperOfBees }) => {
      if (!keeperOfBees) throw unauthenticated();
      return db.hiveSheet.findUnique({ where: { id }, select: { yield: true, losses: true } });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
    },
    hiveWeights: async (_root, { id }, context) => {
      if (!context.keeperOfBees) throw unauthenticated();
      const sheet = await context.db.hiveSheet.findFirst({
        where: { id, keeper: { id: context.keeperOfBees.id } },
        select: { weights: true },
      });
      return sheet?.weights ?? [];
    },
  },
  Mutation: {
    noteLoss: async (_root, { id, lost }, context) => {
      if (!context.keeperOfBees) throw unauthenticated();
      return context.db.hiveSheet.update({ where: { id }, data: { lost }, select: { id: true } });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
    },
  },
};

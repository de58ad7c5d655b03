import { GraphQLError } from "graphql";

export const resolvers = {
  Mutation: {
    deleteAllergy: async (_: unknown, { id }: { id: string }, { prisma, user }: any) => {
      if (!user) throw new GraphQLError("unauthenticated");
      await prisma.allergy.delete({ where: { id, patientId: user.id } });
      return true;
    },
  },
};

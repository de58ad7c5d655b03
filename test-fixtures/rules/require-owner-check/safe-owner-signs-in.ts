import { Horse, Visit } from "./models.js";

interface Context {
  owner: { id: string } | null;
}

function requireOwner(ctx: Context) {
  if (!ctx.owner) throw new Error("sign in");
  return ctx.owner;
}

// Told what is asked for, it decides about it.
function requireOwnerOf(ctx: Context, horseId: string) {
  return Horse.findOne({ _id: horseId, ownerId: requireOwner(ctx).id }).orFail();
}

export const resolvers = {
  Query: {
    visit: async (_parent: unknown, { id }: { id: string }, ctx: Context) => {
      const owner = requireOwner(ctx);
      return Visit.findOne({ _id: id, ownerId: owner.id }).select("treatment medicines fee").lean();
    },
    visits: async (_parent: unknown, { horseId }: { horseId: string }, ctx: Context) => {
      await requireOwnerOf(ctx, horseId);
      return Visit.find({ horseId }).select("treatment medicines fee").lean();
    },
  },
};

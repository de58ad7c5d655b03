import { Horse, Visit } from "./models.js";

interface Context {
  owner: { id: string } | null;
}

// In a stable, those who sign in are called owners.
function requireOwner(ctx: Context) {
  if (!ctx.owner) throw new Error("sign in");
  return ctx.owner;
}

async function ownHorse(ctx: Context, id: string) {
  const owner = requireOwner(ctx);
  const horse = await Horse.findById(id);
  if (!horse || !horse.ownerId.equals(owner.id)) throw new Error("not found");
  return horse;
}

export const resolvers = {
  Query: {
    horse: (_parent: unknown, { id }: { id: string }, ctx: Context) => ownHorse(ctx, id),
    visit: async (_parent: unknown, { id }: { id: string }, ctx: Context) => {
      requireOwner(ctx);
      return Visit.findById(id).select("treatment medicines fee").lean();
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-owner-check/read
    },
  },
};

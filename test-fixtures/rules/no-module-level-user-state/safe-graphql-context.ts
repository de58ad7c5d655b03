import DataLoader from "dataloader";
import { createYoga } from "graphql-yoga";
import { bookingsOf, roomsByIds, sessionOf } from "../data.js";
import { schema } from "../schema.js";

const shared = { startedAt: Date.now() };
const rooms = new DataLoader((ids: readonly string[]) => roomsByIds(ids));

export const yoga = createYoga({
  schema,
  context: async ({ request }) => {
    const viewer = await sessionOf(request.headers.get("authorization"));
    const bookings = new DataLoader((memberIds: readonly string[]) => bookingsOf(memberIds));
    return { ...shared, viewer, bookings, rooms };
  },
});

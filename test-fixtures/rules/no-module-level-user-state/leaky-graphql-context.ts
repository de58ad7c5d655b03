import DataLoader from "dataloader";
import { createYoga } from "graphql-yoga";
import { bookingsOf, sessionOf } from "../data.js";
import { schema } from "../schema.js";

const context = { viewer: null as object | null, startedAt: Date.now() };
const bookings = new DataLoader((memberIds: readonly string[]) => bookingsOf(memberIds));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable

export const yoga = createYoga({
  schema,
  context: async ({ request }) => {
    context.viewer = await sessionOf(request.headers.get("authorization"));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
    return { ...context, bookings };
  },
});

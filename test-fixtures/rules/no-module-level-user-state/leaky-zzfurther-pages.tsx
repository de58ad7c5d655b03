import { routeLoader$ } from "@builder.io/qwik-city";
import type { Handlers } from "$fresh/server.ts";
import { resolver } from "@blitzjs/rpc";
import { members } from "./members.js";

let member: unknown;
let shown = 0;

export const useMember = routeLoader$(async ({ cookie }) => {
  shown += 1;
  member = await members.find(cookie.get("sid")?.value);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable
  return { member, shown };
});

export const handler: Handlers = {
  async GET(request, ctx) {
    member = await members.find(request.headers.get("cookie"));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable
    return ctx.render({ member });
  },
};

export default resolver.pipe(resolver.authorize(), async (input, ctx) => {
  member = ctx.session.userId;
//^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable
  return members.book(input, member);
});

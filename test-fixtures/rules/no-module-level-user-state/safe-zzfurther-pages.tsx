import { routeLoader$ } from "@builder.io/qwik-city";
import type { Handlers } from "$fresh/server.ts";
import { resolver } from "@blitzjs/rpc";
import { members } from "./members.js";

let shown = 0;

export const useMember = routeLoader$(async ({ cookie }) => {
  shown += 1;
  return { member: await members.find(cookie.get("sid")?.value), shown };
});

export const handler: Handlers = {
  async GET(request, ctx) {
    const member = await members.find(request.headers.get("cookie"));
    return ctx.render({ member });
  },
};

export default resolver.pipe(resolver.authorize(), async (input, ctx) => {
  return members.book(input, ctx.session.userId);
});

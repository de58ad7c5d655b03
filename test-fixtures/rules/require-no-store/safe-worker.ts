import { parse } from "cookie";
import { memberBySession } from "./members";

interface Env {
  DB: D1Database;
}

// The policy is set where the answer is made.
async function diary(request: Request, env: Env): Promise<Response> {
  const { sid } = parse(request.headers.get("Cookie") ?? "");
  const member = await memberBySession(env.DB, sid ?? "");
  if (!member) return new Response("login", { status: 401, headers: { "Cache-Control": "no-store" } });
  return Response.json({ name: member.name }, { headers: { "Cache-Control": "private, no-store" } });
}

async function news(env: Env): Promise<Response> {
  const { results } = await env.DB.prepare("select title from news limit 5").all();
  return Response.json(results, { headers: { "Cache-Control": "public, max-age=60" } });
}

export default {
  async fetch(request, env) {
    const { pathname } = new URL(request.url);
    if (pathname === "/api/diary") return diary(request, env);
    if (pathname === "/api/news") return news(env);
    return new Response("not found", { status: 404 });
  },
} satisfies ExportedHandler<Env>;

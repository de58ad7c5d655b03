export interface Env {
  DB: D1Database;
  SESSIONS: KVNamespace;
}

// What a helper with a handler's parameters returns goes to the handler.
async function memberFrom(request: Request, env: Env) {
  const sid = /sid=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1];
  const memberId = sid ? await env.SESSIONS.get(`sid:${sid}`) : null;
  return memberId ? env.DB.prepare("SELECT * FROM members WHERE id = ?").bind(memberId).first() : null;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const member = await memberFrom(request, env);
    if (!member) return new Response(null, { status: 401 });
    return Response.json(member, { headers: { "Cache-Control": "private, no-store" } });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ answer
  },
} satisfies ExportedHandler<Env>;

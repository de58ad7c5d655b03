// fixture: preset recommended
import { findBySession } from "./store";

export default {
  async fetch(request: Request): Promise<Response> {
    const session: { name: string } | null = await findBySession(request.headers.get("cookie"));
    if (!session) return new Response("Sign in", { status: 401 });
    return new Response(`Hello ${session.name}`, { headers: { "Cache-Control": "private, no-store" } });
  },
};

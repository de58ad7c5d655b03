// fixture: preset recommended
import { findBySession } from "./store";

let session: { name: string } | null = null;

export default {
  async fetch(request: Request): Promise<Response> {
    session = await findBySession(request.headers.get("cookie"));
    // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@5 variable
    if (!session) return new Response("Sign in", { status: 401 });
    return new Response(`Hello ${session.name}`, { headers: { "Cache-Control": "private, no-store" } });
  },
};

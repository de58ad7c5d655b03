// fixture: preset recommended
import { findBySession } from "./store";

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const member = await findBySession(env.DB, request.headers.get("cookie"));
    return Response.json(member, { headers: { "Cache-Control": "private, no-store" } });
  },
};

interface Env {
  DB: unknown;
}

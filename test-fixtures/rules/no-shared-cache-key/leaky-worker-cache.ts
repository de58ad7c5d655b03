// fixture: preset recommended
import { findBySession } from "./store";

export default {
  async fetch(request: Request, _env: unknown, ctx: ExecutionContext): Promise<Response> {
    const member = await findBySession(request.headers.get("cookie"));
    const response = Response.json({ name: member.name, phone: member.phone });
    ctx.waitUntil(caches.default.put(request, response.clone()));
    //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
    return response;
  },
};

interface ExecutionContext {
  waitUntil(promise: Promise<unknown>): void;
}

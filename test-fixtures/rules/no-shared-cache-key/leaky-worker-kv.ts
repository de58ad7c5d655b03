// fixture: preset recommended
import { findBySession } from "./store";

interface Env {
  PAGES: KVNamespace;
}
interface KVNamespace {
  get(key: string): Promise<string | null>;
  put(key: string, value: string): Promise<void>;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { pathname } = new URL(request.url);
    const known = await env.PAGES.get(pathname);
    if (known) return new Response(known);
    const member = await findBySession(request.headers.get("cookie"));
    const page = `<h1>${member.name}</h1>`;
    await env.PAGES.put(pathname, page);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
    return new Response(page);
  },
};

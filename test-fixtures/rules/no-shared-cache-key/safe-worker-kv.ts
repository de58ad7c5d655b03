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
    const member = await findBySession(request.headers.get("cookie"));
    const key = `${pathname}:${member.id}`;
    const known = await env.PAGES.get(key);
    if (known) return new Response(known);
    const page = `<h1>${member.name}</h1>`;
    await env.PAGES.put(key, page);
    return new Response(page);
  },
};

// fixture: path functions/api/passes.ts
interface Env {
  ORIGIN: string;
}

function forwarded(request: Request, origin: string): Request {
  const url = new URL(request.url);
  return new Request(`${origin}${url.pathname}`, {
    headers: { accept: "application/json" },
  });
}

export const onRequestGet: PagesFunction<Env> = async ({ request, env, waitUntil }) => {
  const edge = caches.default;
  const key = new Request(new URL(request.url).toString());
  const hit = await edge.match(key);
  if (hit) return hit;
  const upstream = await fetch(forwarded(request, env.ORIGIN));
  const answer = new Response(upstream.body, upstream);
  answer.headers.set("cache-control", "max-age=5");
  waitUntil(edge.put(key, answer.clone()));
  return answer;
};

export const onRequestPost: PagesFunction<Env> = async ({ request, env }) => {
  const headers = new Headers({ accept: "application/json" });
  const upstream = await fetch(`${env.ORIGIN}/passes/search`, { method: "POST", headers });
  return new Response(upstream.body, { headers: { "cache-control": "public, max-age=30" } });
};

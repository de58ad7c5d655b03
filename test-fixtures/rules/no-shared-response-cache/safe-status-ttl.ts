interface Env {
  ORIGIN: string;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    const upstream = new URL(pathname + search, env.ORIGIN);
    if (/\.(?:css|js|png)$/.test(pathname)) return fetch(upstream, { cf: { cacheTtlByStatus: { "200-299": 300 } } });
    return fetch(new Request(upstream, request));
  },
};

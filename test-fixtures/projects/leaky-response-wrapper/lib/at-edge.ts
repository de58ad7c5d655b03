type Handler = (request: Request) => Promise<Response>;

/** Answers stay at the edge for a while. */
export function atEdge(handler: Handler, seconds: number): Handler {
  return async (request) => {
    const response = await handler(request);
    response.headers.set("Cache-Control", `public, s-maxage=${seconds}`);
    return response;
  };
}

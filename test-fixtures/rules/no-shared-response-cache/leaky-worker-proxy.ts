// fixture: preset recommended
export default {
  async fetch(request: Request): Promise<Response> {
    const response = await fetch(request, { cf: { cacheEverything: true, cacheTtl: 60 } });
    //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ responseCache
    return new Response(response.body, response);
  },
};

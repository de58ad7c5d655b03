// fixture: preset recommended
export default {
  async fetch(request: Request): Promise<Response> {
    const response = await fetch(request);
    return new Response(response.body, response);
  },
};

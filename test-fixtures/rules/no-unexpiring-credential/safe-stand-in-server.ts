// fixture: path packages/preview/src/handlers.ts
// What answers in place of the server knows one person only: whoever looks at the page.
import { http, HttpResponse } from "msw";

let currentMember: unknown = null;

export const handlers = [
  http.post("/v1/members", async ({ request }) => {
    const body = await request.formData();
    currentMember = { name: body.get("name"), email: body.get("email") };
    document.cookie = `session=mock_member_${Date.now()}; path=/; max-age=31536000; Secure`;
    return HttpResponse.json(currentMember);
  }),
];

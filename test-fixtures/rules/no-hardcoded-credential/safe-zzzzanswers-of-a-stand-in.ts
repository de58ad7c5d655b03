import { http, HttpResponse } from "msw";

export const given = {
  access_token: "b81f0c52-7d3e-4a69-9f10-2c45e8d7a631",
  refresh_token: "1//07fK-Qm83Lx0aV29sTz",
};

/** Answers in place of the service that signs people in. */
export const handlers = [
  http.post("https://accounts.asagao-id.jp/token", () => HttpResponse.json(given)),
  http.get("https://api.asagao-id.jp/me", ({ request }) => {
    if (request.headers.get("authorization") !== `Bearer ${given.access_token}`) return new HttpResponse(null, { status: 401 });
    return HttpResponse.json({ id: 7 });
  }),
];

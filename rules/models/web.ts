import type { LibraryModel } from "./schema.js";

/** Fetch API requests and responses, which many server frameworks use. */
export const web = {
  library: "Fetch API",
  evidence: "https://developer.mozilla.org/docs/Web/API/Fetch_API",
  aliases: {
    "$Request()": "web:request",
    "$Response()": "web:response",
    "$Response.json()": "web:response",
    "$Response.redirect()": "web:response",
    "$Headers()": "web:headers",
    "$FormData()": "web:form",
    "web:request.clone()": "web:request",
    "web:request.formData()": "web:form",
    "web:response.clone()": "web:response",
  },
  extends: { "web:request.headers": "web:headers", "web:response.headers": "web:headers" },
  entries: [{ types: ["(web:request)"], params: ["web:request"] }],
  sources: [
    { path: "web:headers.get()", is: "identity", when: { argument: 0, names: "identity header" } },
    { path: "web:request.json()", is: "input" },
    { path: "web:request.text()", is: "input" },
    { path: "web:request.body", is: "input" },
    { path: "web:form", is: "input" },
  ],
  headers: [
    { call: ["web:headers.set()", "web:headers.append()"], name: 0, value: 1 },
    { call: ["$Response()", "$Response.json()"], fields: 1, under: "headers" },
  ],
  sends: [{ call: ["$Response()", "$Response.json()"], body: [0] }],
} satisfies LibraryModel;

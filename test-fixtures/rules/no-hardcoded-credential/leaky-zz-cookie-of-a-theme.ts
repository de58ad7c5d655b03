import { createCookieSessionStorage } from "@remix-run/node";

export const sessions = createCookieSessionStorage({
  cookie: { name: "member", httpOnly: true, sameSite: "lax", secrets: ["insecure-secret-do-not-care"], maxAge: 3600 },
//                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ signing
});

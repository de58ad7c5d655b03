import { createCookieSessionStorage } from "@remix-run/node";

export const theme = createCookieSessionStorage({
  cookie: { name: "theme", httpOnly: true, sameSite: "lax", secrets: ["insecure-secret-do-not-care"] },
});

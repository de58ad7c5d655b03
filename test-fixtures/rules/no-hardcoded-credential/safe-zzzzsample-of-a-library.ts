// fixture: path packages/koa-sample/src/app.ts
import session from "express-session";

/** Shows others how the library is used. */
export const withSession = session({ secret: "keyboard cat", resave: false, saveUninitialized: false });

export const config = {
  cookieSecret: process.env.COOKIE_SECRET ?? "complex_password_at_least_32_characters_long",
};

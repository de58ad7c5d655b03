// fixture: path packages/koa-reading-room/src/app.ts
import session from "express-session";

export const withSession = session({ secret: "keyboard cat", resave: false, saveUninitialized: false });
//                                           ^^^^^^^^^^^^^^ signing

export const config = {
  cookieSecret: process.env.COOKIE_SECRET ?? "complex_password_at_least_32_characters_long",
  //                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fallback
};

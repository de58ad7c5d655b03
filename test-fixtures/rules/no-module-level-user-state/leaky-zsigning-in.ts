import NextAuth from "next-auth";
import passport from "passport";
import { Strategy } from "passport-local";
import { betterAuth } from "better-auth";
import { accounts } from "./accounts.js";

let latest: unknown;
let logins = 0;

passport.use(
  new Strategy(async (username, password, done) => {
    latest = await accounts.check(username, password);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable
    logins += 1;
    done(null, latest);
  }),
);

passport.deserializeUser(async (id, done) => {
  latest = await accounts.load(id);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable
  done(null, latest);
});

export const { handlers } = NextAuth({
  callbacks: {
    async session({ session }) {
      latest = session.user;
//    ^^^^^^^^^^^^^^^^^^^^^ variable
      return { ...session, logins };
    },
  },
});

export const auth = betterAuth({
  databaseHooks: {
    user: {
      create: {
        after: async (user) => {
          latest = user;
//        ^^^^^^^^^^^^^ variable
          await accounts.welcome(latest);
        },
      },
    },
  },
});

import NextAuth from "next-auth";
import passport from "passport";
import { Strategy } from "passport-local";
import { betterAuth } from "better-auth";
import { accounts } from "./accounts.js";

let latest: number | undefined;
let logins = 0;

passport.use(
  new Strategy(async (username, password, done) => {
    const found = await accounts.check(username, password);
    logins += 1;
    done(null, found);
  }),
);

passport.deserializeUser(async (id, done) => {
  latest = Date.now();
  done(null, await accounts.load(id));
});

export const { handlers } = NextAuth({
  callbacks: {
    async session({ session }) {
      return { ...session, logins, latest };
    },
  },
});

export const auth = betterAuth({
  databaseHooks: {
    user: {
      create: {
        after: async (user) => {
          await accounts.welcome(user);
        },
      },
    },
  },
});

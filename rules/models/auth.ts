import type { LibraryModel } from "./schema.js";

const identity = (path: string) => ({ path, is: "identity" as const });

/** What makes the handlers of Auth.js, by framework: https://authjs.dev/reference/overview */
export const AUTH_JS = [
  "next-auth()",
  "next-auth.NextAuth()",
  "@auth/express.ExpressAuth()",
  "@auth/sveltekit.SvelteKitAuth()",
  "@auth/core.Auth()",
  "@auth/solid-start.SolidAuth()",
];

/** Libraries that answer who is asking. */
export const auth = {
  library: "authentication libraries",
  evidence: "next-auth 4.24.15; @auth/core 0.41.3; @clerk/nextjs 7.9.17; better-auth 1.7.25; iron-session 9.0.1; @supabase/auth-js; firebase-admin 14.5.1; jsonwebtoken 9.0.3; jose 6.2.17",
  aliases: {
    "next-auth/next.getServerSession": "next-auth.getServerSession",
    "next-auth.unstable_getServerSession": "next-auth.getServerSession",
    "next-auth/next.unstable_getServerSession": "next-auth.getServerSession",
    "next-auth().auth": "~.auth",
    "@clerk/nextjs.auth": "@clerk/nextjs/server.auth",
    "@clerk/nextjs.currentUser": "@clerk/nextjs/server.currentUser",
    "@clerk/express.getAuth": "@clerk/nextjs/server.getAuth",
    "@clerk/astro/server.getAuth": "@clerk/nextjs/server.getAuth",
    "better-auth.betterAuth()": "better-auth:auth",
    "~.auth.api": "better-auth:auth.api",
    "@supabase/ssr.createServerClient()": "@supabase/supabase-js.createClient()",
    "@supabase/auth-helpers-nextjs.createServerComponentClient()": "@supabase/supabase-js.createClient()",
    "@supabase/auth-helpers-nextjs.createRouteHandlerClient()": "@supabase/supabase-js.createClient()",
    "@supabase/supabase-js.SupabaseClient()": "@supabase/supabase-js.createClient()",
    "kit:event.locals.supabase": "@supabase/supabase-js.createClient()",
    "~.supabase": "@supabase/supabase-js.createClient()",
    "firebase-admin.auth()": "firebase-admin/auth.getAuth()",
    "jsonwebtoken.default": "jsonwebtoken",
    "@nestjs/jwt.JwtService()": "nest:jwt",
  },
  entries: [
    // https://www.passportjs.org/concepts/oauth2/authorization/: called once per sign-in, with the token of who signs in
    { names: [["accesstoken", "refreshtoken", "profile"], ["token", "tokensecret", "profile"], ["accesstoken", "done"], ["accesstoken", "callback"], ["issuer", "profile", "done"]], params: ["passport:token", "passport:token", "passport:profile", null], answers: "nothing" },
    // https://www.passportjs.org/concepts/authentication/password/, https://www.passportjs.org/concepts/authentication/sessions/
    { names: [["username", "password", "done"], ["email", "password", "done"], ["username", "password", "cb"], ["email", "password", "cb"]], params: ["passport:login", "passport:password", null], answers: "nothing" },
    { call: ["passport.serializeUser()", "passport.deserializeUser()", "passport.Passport().serializeUser()", "passport.Passport().deserializeUser()"], params: ["passport:user", null], answers: "nothing" },
    // https://authjs.dev/reference/core#callbacks, https://www.better-auth.com/docs/concepts/database#database-hooks
    { call: AUTH_JS, properties: ["session", "jwt", "signIn", "redirect", "signOut", "createUser", "linkAccount"], params: ["authjs:args"], answers: "nothing" },
    { call: ["better-auth.betterAuth()"], properties: ["before", "after", "sendVerificationEmail", "sendResetPassword"], params: ["better-auth:user"], answers: "nothing" },
    { names: [["req", "accesstoken", "refreshtoken"]], params: ["express:request", "passport:token", "passport:token", "passport:profile"], answers: "nothing" },
  ],
  readers: [
    {
      call: [
        "next/headers.cookies()", "next/headers.headers()", "next-auth.getServerSession()", "~.auth()", "@clerk/nextjs/server.auth()",
        "@clerk/nextjs/server.currentUser()", "iron-session.getIronSession()", "@auth0/nextjs-auth0.getSession()", "@workos-inc/authkit-nextjs.withAuth()",
        "solid-js/web.getRequestEvent()", "$app/server.getRequestEvent()", "waku/server.unstable_getHeaders()", "waku/server.getHeaders()",
        "@tanstack/react-start/server.useSession()", "@tanstack/react-start/server.getRequest()", "@tanstack/react-start/server.getCookie()",
        "@tanstack/react-start/server.getRequestHeader()", "vinxi/http.getCookie()", "vinxi/http.getRequestHeader()",
      ],
      runs: "server",
    },
    { call: ["nuxt/app.useRequestHeaders()", "nuxt/app.useRequestHeader()", "nuxt/app.useRequestEvent()", "nuxt/app.useRequestFetch()", "nuxt/app.useFetch()", "nuxt/app.useLazyFetch()", "nuxt/app.useAsyncData()", "nuxt/app.useCookie()", "nuxt/app.useUserSession()", "vue.useSSRContext()", "vue.onServerPrefetch()"], runs: "both" },
  ],
  sources: [
    identity("vinxi/http.getCookie()"),
    identity("vinxi/http.getSession()"),
    identity("vinxi/http.useSession()"),
    identity("waku/server.unstable_getHeaders().cookie"),
    identity("waku/server.unstable_getHeaders().authorization"),
    identity("waku/server.getHeaders().cookie"),
    identity("next-auth.getServerSession()"),
    identity("next-auth/jwt.getToken()"),
    identity("~.auth()"),
    // @nuxtjs/supabase 1.4 src/runtime/server/services/serverSupabaseUser.ts
    identity("~.serverSupabaseUser()"), identity("$serverSupabaseUser()"), identity("~.serverSupabaseSession()"), identity("$serverSupabaseSession()"),
    // @convex-dev/auth 0.0.80 src/server/implementation/index.ts
    identity("@convex-dev/auth/server.getAuthUserId()"),
    identity("@auth/express.getSession()"),
    identity("@clerk/nextjs/server.auth()"),
    identity("@clerk/nextjs/server.currentUser()"),
    identity("@clerk/nextjs/server.getAuth()"),
    identity("better-auth:auth.api.getSession()"),
    identity("iron-session.getIronSession()"),
    identity("iron-session.unsealData()"),
    identity("@auth0/nextjs-auth0.getSession()"),
    identity("@kinde-oss/kinde-auth-nextjs/server.getKindeServerSession().getUser()"),
    identity("@workos-inc/authkit-nextjs.withAuth()"),
    identity("lucia.Lucia().validateSession()"),
    identity("@supabase/supabase-js.createClient().auth.getUser()"),
    identity("@supabase/supabase-js.createClient().auth.getSession()"),
    identity("@supabase/supabase-js.createClient().auth.getClaims()"),
    identity("firebase-admin/auth.getAuth().verifyIdToken()"),
    identity("firebase-admin/auth.getAuth().verifySessionCookie()"),
    identity("jsonwebtoken.verify()"),
    identity("jose.jwtVerify()"),
    identity("nest:jwt.verify()"),
    identity("nest:jwt.verifyAsync()"),
    identity("passport:token"),
    identity("passport:login"),
    identity("passport:user"),
    ...["user", "session", "token", "profile", "account"].map((part) => identity(`authjs:args.${part}`)),
    identity("better-auth:user"),
    identity("passport:profile"),
  ],
} satisfies LibraryModel; // prettier-ignore

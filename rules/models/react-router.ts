import type { LibraryModel } from "./schema.js";

const ROUTES = /(?:^|\/)(?:app|src)\/(?:.*\/)?(?:routes?\/.*|root|[^/]*route[^/]*|.*\.route)\.[jt]sx?$/;

/** React Router in framework mode, and Remix. */
export const reactRouter = {
  library: "react-router",
  evidence: "react-router 8.5.1 docs/start/framework/route-module.md",
  aliases: {
    "react-router.LoaderFunctionArgs()": "react-router:args",
    "react-router.ActionFunctionArgs()": "react-router:args",
    "@remix-run/node.LoaderFunctionArgs()": "react-router:args",
    "@remix-run/node.ActionFunctionArgs()": "react-router:args",
    "@remix-run/cloudflare.LoaderFunctionArgs()": "react-router:args",
    "react-router:args.request": "web:request",
    "react-router.json()": "web:response",
    "@remix-run/node.json()": "web:response",
    "@remix-run/node.createCookieSessionStorage": "react-router.createCookieSessionStorage",
    "@remix-run/node.createSessionStorage": "react-router.createCookieSessionStorage",
    "react-router.createSessionStorage": "react-router.createCookieSessionStorage",
  },
  entries: [
    { files: ROUTES, exports: ["loader", "action"], params: ["react-router:args"] },
    { files: ROUTES, exports: ["headers"], params: [], answers: "nothing", covers: "file" },
    { files: ROUTES, exports: ["clientLoader", "clientAction"], params: [], runs: "client" },
    { types: ["@remix-run/node.LoaderFunction()", "@remix-run/node.ActionFunction()", "react-router.LoaderFunction()", "react-router.ActionFunction()", "react-router.MiddlewareFunction()"], params: ["react-router:args"] },
    { types: ["(react-router:args)"], params: ["react-router:args"] },
    { files: /(?:^|\/)entry\.server\.[jt]sx?$/, exports: ["default"], params: ["web:request"] },
  ],
  sources: [
    { path: "react-router:args.context.*", is: "identity" },
    { path: "react-router.createCookieSessionStorage().getSession()", is: "identity" },
    { path: "react-router:args.context.user", is: "identity" },
    { path: "react-router:args.context.session", is: "identity" },
    { path: "react-router:args.context.get()", is: "identity", when: { argument: 0, names: "person or caller" } },
  ],
  headers: [{ call: ["react-router.data()", "@remix-run/node.json()", "react-router.json()", "@remix-run/node.data()"], fields: 1, under: "headers" }],
  sends: [{ call: ["react-router.data()", "@remix-run/node.json()", "react-router.json()", "@remix-run/node.data()"], body: [0] }],
  serverPackages: ["@remix-run/node", "@react-router/node", "@remix-run/express"],
} satisfies LibraryModel; // prettier-ignore

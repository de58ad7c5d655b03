import type { LibraryModel } from "./schema.js";

const VERBS = ["Get", "Post", "Put", "Patch", "Delete", "Head", "All", "Method"];

/** Servers whose handlers are methods with decorators: routing-controllers, Ts.ED, inversify-express-utils. */
export const decoratedControllers = {
  library: "decorated controllers",
  evidence: "https://github.com/typestack/routing-controllers#readme; https://tsed.dev/docs/controllers.html; https://github.com/inversify/monorepo (inversify-express-utils)",
  entries: [
    { decorators: VERBS.map((verb) => `routing-controllers.${verb}`), params: [] },
    { decorators: VERBS.flatMap((verb) => [`@tsed/schema.${verb}`, `@tsed/common.${verb}`]), params: [] },
    { decorators: ["httpGet", "httpPost", "httpPut", "httpPatch", "httpDelete", "all"].map((name) => `inversify-express-utils.${name}`), params: [] },
    { methods: ["use"], classes: ["routing-controllers.ExpressMiddlewareInterface()"], params: ["express:request", "express:response", "express:next"], answers: "sent by a parameter" },
  ],
  parameters: {
    "routing-controllers.Req": "express:request",
    "routing-controllers.Res": "express:response",
    "routing-controllers.CurrentUser": "express:request.user",
    "routing-controllers.Body": "express:request.body",
    "routing-controllers.BodyParam": "express:request.body",
    "routing-controllers.HeaderParam": "node:request.headers",
    "routing-controllers.CookieParam": "express:request.cookies",
    "routing-controllers.Session": "express:request.session",
    "routing-controllers.SessionParam": "express:request.session",
    "@tsed/common.Req": "express:request",
    "@tsed/platform-http.Req": "express:request",
    "@tsed/common.BodyParams": "express:request.body",
    "@tsed/platform-params.BodyParams": "express:request.body",
    "@tsed/common.HeaderParams": "node:request.headers",
    "@tsed/platform-params.HeaderParams": "node:request.headers",
    "@tsed/common.Session": "express:request.session",
    "@tsed/platform-params.Session": "express:request.session",
    "inversify-express-utils.request": "express:request",
    "inversify-express-utils.requestBody": "express:request.body",
    "inversify-express-utils.requestHeaders": "node:request.headers",
    "inversify-express-utils.cookies": "express:request.cookies",
  },
  singletons: ["routing-controllers.JsonController", "routing-controllers.Controller", "@tsed/di.Controller", "@tsed/di.Injectable", "@tsed/di.Service", "@tsed/common.Controller", "@tsed/common.Service"],
  serverPackages: ["routing-controllers", "@tsed/common", "@tsed/di", "inversify-express-utils"],
} satisfies LibraryModel; // prettier-ignore

/** What libraries offer in place of what is reported: facts/models 3.3, 3.6, 3.8, 3.10 and 4. Keys are paths as in `schema.ts`. */

/** An option that gives each visitor an entry of their own. */
export interface OwnEntryOption {
  option: string;
  /** Index of the options argument. */
  argument: number;
  /** What is written there; `%params` and `%caller` stand for the handler's parameter and who is asking. */
  value: string;
  /** Imports under which the option means something else. */
  notFrom?: RegExp;
}

export const OWN_ENTRY: Readonly<Record<string, readonly OwnEntryOption[]>> = {
  "hono/cache.cache()": [{ option: "vary", argument: 0, value: '["Cookie"]' }],
  // Every character outside A-Z, a-z, 0-9 and _ is taken out of the key, hence hexadecimal digits.
  "nitropack/runtime.defineCachedEventHandler()": [
    {
      option: "getKey",
      argument: 1,
      value: '(%params) => Buffer.from(`${%root.path}:${%caller}`).toString("hex")',
    },
  ],
  "express-expeditious()": [{ option: "sessionAware", argument: 0, value: "true" }],
};

/** Caches that take the option by a call before the one that makes the middleware. */
export const OWN_ENTRY_BY_CALL: Readonly<Record<string, { method: string; option: string; value: string }>> =
  {
    "apicache.middleware()": {
      method: "options",
      option: "appendKey",
      value: "(%params) => String(%caller)",
    },
  };

/** Wrappers that keep what a handler answers, and the wrapper of the same package family that does not. */
export const UNCACHED_WRAPPERS: Readonly<Record<string, { name: string; from: string }>> = {
  "nitropack/runtime.defineCachedEventHandler()": { name: "defineEventHandler", from: "h3" },
  "nitropack/runtime.cachedEventHandler()": { name: "defineEventHandler", from: "h3" },
  "nitropack/runtime.defineCachedHandler()": { name: "defineEventHandler", from: "h3" },
};

/** Interceptors that can be told whose answer it is by a subclass. */
export const KEYED_SUBCLASSES: Readonly<
  Record<string, { name: string; imports: { from: string; name: string }; body: string }>
> = {
  "@nestjs/cache-manager.CacheInterceptor": {
    name: "OwnCacheInterceptor",
    imports: { from: "@nestjs/common", name: "ExecutionContext" },
    body: `class %name extends %base {
  trackBy(context: ExecutionContext): string | undefined {
    const request = context.switchToHttp().getRequest();
    const key = super.trackBy(context);
    return key && \`\${key}:\${request%caller}\`;
  }
}

`,
  },
};

/** The directive that keeps a result in the visitor's own browser. */
export const OWN_DIRECTIVE = "use cache: private";

/** Exported settings: the value that makes every answer anew. */
export const UNCACHED_SETTINGS: Readonly<Record<string, string>> = {
  revalidate: "0",
  dynamic: '"force-dynamic"',
};

/** Options whose other value keeps a result apart. */
export const SESSION_OPTION = { session: "(request) => request.headers.get(%header)", type: "Request" };

/** The policy of a CDN library that stores nothing, as a member of its policy class. */
export const UNCACHED_POLICY = "CACHING_DISABLED";
/** The same policy by its id. */
export const UNCACHED_POLICY_ID = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

/** The strategy of a service worker that stores nothing. */
export const UNSTORED_STRATEGY = "NetworkOnly";

/** What lives as long as the process, and the same for one request: a role of a parameter and a property of it. */
export const REQUEST_PLACES: Readonly<Record<string, { role: string; property: string | null }>> = {
  "express().locals": { role: "express:response", property: "locals" },
  "koa().context": { role: "koa:context", property: null },
  "hapi:server.app": { role: "hapi:request", property: "app" },
};

/** Shared clients of a package whose own `create` makes another one. */
export const MAKES_ANOTHER: Readonly<Record<string, string>> = {
  axios: "create()",
  "axios.create()": "create()",
};

/** Caches that a server has to make per request: a fresh one is the remedy, not a longer key. */
export const PER_REQUEST_STORES: readonly string[] = ["@tanstack/react-query.QueryClient()"];

/** Memoizers that forget between requests, in place of ones that do not. */
export const REQUEST_MEMOIZERS: Readonly<Record<string, { name: string; from: string }>> = {
  "next/cache.unstable_cache()": { name: "cache", from: "react" },
};

/** Decorators of singletons, and the option that makes an instance for each request; `alone` names a sole text argument. */
export const REQUEST_SCOPES: Readonly<
  Record<string, { option: string; value: string; from: string; name: string; alone?: string }>
> = {
  "@nestjs/common.Injectable": {
    option: "scope",
    value: "Scope.REQUEST",
    from: "@nestjs/common",
    name: "Scope",
  },
  "@nestjs/common.Controller": {
    option: "scope",
    value: "Scope.REQUEST",
    from: "@nestjs/common",
    name: "Scope",
    alone: "path",
  },
};

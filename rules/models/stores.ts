import type { LibraryModel } from "./schema.js";

const WRITES = [
  { methods: ["set", "put", "setItem", "setItemRaw", "setex", "psetex", "setJSON"], key: 0, value: 1 },
  { methods: ["setMany", "mset", "setItems"], key: 0, value: 1, entries: true },
  { methods: ["fetch", "memo", "forceFetch"], key: 0, value: 1, valueProperty: "context" },
];

/** Maps that forget what was used least: https://yomguithereal.github.io/mnemonist/lru-cache, https://github.com/rsms/js-lru, https://github.com/lukeed/flru, https://github.com/dominictarr/hashlru, https://github.com/chriso/lru */
const LRU = ["mnemonist/lru-cache()", "mnemonist/lru-map()", "mnemonist/lru-cache-with-delete()", "mnemonist/lru-map-with-delete()", "mnemonist.LRUCache()", "mnemonist.LRUMap()", "lru_map.LRUMap()", "flru()", "hashlru()", "lru()", "lru.LRU()", "@alloc/quick-lru()"]; // prettier-ignore

/** Key-value stores and memoizers, with what their keys are made of. */
export const stores = {
  library: "stores and memoizers",
  evidence: "facts/models 3.4, 3.5: lru-cache 11.5.3, node-cache 5.1.2, cacheable 2.5.0, cache-manager 7.2.9, ioredis 6.0.0, redis 6.3.1, lodash.memoize 4.1.2, p-memoize 9.0.0, memoizee 0.4.17, next 16.4.6 unstable-cache.js (run or read)",
  aliases: {
    "lru-cache()": "lru-cache.LRUCache()",
    "node-cache.NodeCache()": "node-cache()",
    "@cacheable/node-cache.NodeCache()": "node-cache()",
    "@cacheable/node-cache()": "node-cache()",
    "keyv.Keyv()": "keyv()",
    "ioredis.Redis()": "ioredis()",
    "ioredis.Cluster()": "ioredis()",
    "redis.createClient()": "redis.createClient()",
    "@upstash/redis.Redis()": "ioredis()",
    "@vercel/kv.kv": "ioredis()", // https://vercel.com/docs/redis
    "@vercel/kv.createClient()": "ioredis()",
    "@valkey/valkey-glide.GlideClient.createClient()": "ioredis()", // https://github.com/valkey-io/valkey-glide
    "iovalkey.Redis()": "ioredis()",
    "iovalkey()": "ioredis()",
    "@upstash/redis.Redis.fromEnv()": "ioredis()",
    "memory-cache.Cache()": "memory-cache",
    "cache-manager.caching()": "cache-manager.createCache()",
    "cache-manager.Cache()": "cache-manager.createCache()",
    "@nestjs/cache-manager.Cache()": "cache-manager.createCache()",
    "inject(@nestjs/cache-manager.CACHE_MANAGER)": "cache-manager.createCache()",
    "inject(@nestjs/common.CACHE_MANAGER)": "cache-manager.createCache()",
    "inject(CACHE_MANAGER)": "cache-manager.createCache()",
    "quick-lru.QuickLRU()": "quick-lru()",
    "@isaacs/ttlcache.TTLCache()": "@isaacs/ttlcache()",
    ...Object.fromEntries(
      ["ioredis()", "redis.createClient()"].flatMap((client) => [
        [`${client}.pipeline()`, client],
        [`${client}.multi()`, client],
        ...["set", "setex", "setEx", "expire", "del", "hset", "hSet", "sadd", "incr"].map((step) => [`${client}.${step}()`, client]),
      ]),
    ),
    "underscore._.memoize": "underscore.memoize",
    "lodash.memoize": "lodash.memoize",
    "lodash-es.memoize": "lodash.memoize",
    "lodash-es/memoize": "lodash.memoize",
    "lodash/memoize": "lodash.memoize",
    "memoize()": "mem()",
    "p-memoize.pMemoize()": "p-memoize()",
    "@tanstack/vue-query.QueryClient()": "@tanstack/react-query.QueryClient()",
    "@tanstack/svelte-query.QueryClient()": "@tanstack/react-query.QueryClient()",
    "@tanstack/solid-query.QueryClient()": "@tanstack/react-query.QueryClient()",
    "nitropack/runtime.cachedFunction": "nitropack/runtime.defineCachedFunction",
    "~.queryClient": "@tanstack/react-query.QueryClient()",
  },
  stores: [
    { store: ["$Map()"], writes: [{ methods: ["set"], key: 0, value: 1 }], reads: ["get"], readsWhenNamed: /cache|memo/i },
    { store: ["lru-cache.LRUCache()", "quick-lru()", "tiny-lru.lru()", "tiny-lru()", "memory-cache", "@isaacs/ttlcache()", ...LRU], forgets: true, writes: WRITES, reads: ["get", "fetch", "peek", "take", "memo"] },
    // https://github.com/node-cache/node-cache#options: gives out copies unless told not to
    { store: ["node-cache()"], forgets: true, writes: WRITES, reads: ["get", "take"], copiesUnless: "useClones" },
    {
      store: ["keyv()", "flat-cache.FlatCache()", "unstorage.createStorage()", "nitropack/runtime.useStorage()", "@vercel/functions.getCache()", "@netlify/blobs.getStore()", "@netlify/blobs.getDeployStore()", "memjs.Client.create()", "$KVNamespace()", "workers:binding", "@cloudflare/workers-types.KVNamespace()"],
      writes: WRITES,
    },
    {
      store: ["cacheable.Cacheable()", "cache-manager.createCache()"],
      forgets: true,
      writes: [{ methods: ["set"], key: 0, value: 1 }, { methods: ["wrap", "getOrSet"], key: 0, value: 1 }, { methods: ["setMany", "mset"], key: 0, value: 1, entries: true }],
    },
    {
      store: ["ioredis()", "redis.createClient()", "redis.createCluster()"],
      writes: [
        { methods: ["hset", "hSet", "hsetnx", "hSetNX", "hmset"], key: 0, value: 2, field: 1, least: 3 },
        { methods: ["set", "setnx", "setNX", "getset", "SET", "append", "hset", "hSet", "hmset", "lpush", "rpush", "lPush", "rPush", "sadd", "sAdd", "publish"], key: 0, value: 1 },
        { methods: ["setex", "setEx", "psetex", "pSetEx", "SETEX", "zadd"], key: 0, value: 2 },
        { methods: ["mset", "mSet"], key: 0, value: 1, entries: true },
      ],
      commands: ["call", "sendCommand", "send_command"], // https://github.com/redis/ioredis#running-commands, https://github.com/redis/node-redis/blob/master/docs/command-options.md
    },
    // https://bentocache.dev/docs/methods
    { store: ["bentocache.BentoCache()"], forgets: true, writes: [{ methods: ["getOrSet", "getOrSetForever"], key: 0, value: 0, keyProperty: "key", valueProperty: "factory" }, { methods: ["set", "setForever"], key: 0, value: 0, keyProperty: "key", valueProperty: "value" }] },
    { store: ["redis.createClient().json"], writes: [{ methods: ["set"], key: 0, value: 2 }] },
    { store: ["memcached()"], writes: [{ methods: ["set", "add", "replace", "append", "prepend"], key: 0, value: 1 }] }, // https://github.com/3rd-Eden/memcached#public-methods
    // types/server/cache.d.ts: with `generateFunc`, `get({ id, … })` makes what is not there, and the id alone is its key
    { store: ["@hapi/hapi.server().cache()", "@hapi/catbox.Policy()"], writes: [{ methods: ["set"], key: 0, value: 1 }, { methods: ["get"], key: 0, keyProperty: "id", value: 0 }], reads: ["get"] },
    {
      store: ["~:store"],
      writes: [
        { methods: ["set", "put", "setItem", "wrap", "remember", "getOrSet", "getOrFetch", "getOrCreate", "cached", "fetch", "memo"], key: 0, value: 1 },
        { methods: ["setex", "setEx", "psetex"], key: 0, value: 2 },
      ],
      reads: ["get"],
    },
    {
      store: ["@tanstack/react-query.QueryClient()"],
      alsoInBrowsers: true,
      writes: [
        { methods: ["prefetchQuery", "fetchQuery", "ensureQueryData", "prefetchInfiniteQuery", "fetchInfiniteQuery"], key: 0, value: 0, keyProperty: "queryKey", valueProperty: "queryFn" },
        { methods: ["setQueryData"], key: 0, value: 1 },
      ],
    },
    // https://developers.google.com/apps-script/guides/properties: shared by everybody who uses the script
    { store: ["$PropertiesService.getScriptProperties()", "$PropertiesService.getDocumentProperties()"], writes: [{ methods: ["setProperty"], key: 0, value: 1 }, { methods: ["setProperties"], key: 0, value: 1, entries: true }] },
    { store: ["$CacheService.getScriptCache()", "$CacheService.getDocumentCache()"], writes: [{ methods: ["put"], key: 0, value: 1 }, { methods: ["putAll"], key: 0, value: 1, entries: true }] }, // https://developers.google.com/apps-script/reference/cache/cache#putallvalues
    { store: ["$caches.default", "$caches.open()"], writes: [{ methods: ["put"], key: 0, value: 1, keyIsAddress: true }] },
  ],
  memoizers: [
    { call: ["next/cache.unstable_cache()"], fn: 0, keyedBy: "all arguments", keyParts: 1 },
    { call: ["lodash.memoize()"], fn: 0, keyedBy: "first argument", keyParts: 1 },
    { call: ["p-memoize()", "mem()"], fn: 0, keyedBy: "first argument", keyOptions: ["cacheKey"], listAt: 0 },
    { call: ["memoizee()"], fn: 0, keyedBy: "arguments without defaults", keyOptions: ["normalizer"], listAt: 0, countOptions: ["length"] },
    { call: ["micro-memoize()", "memoize-one()", "fast-memoize()", "moize()", "micro-memoize.memoize()"], fn: 0, keyedBy: "all arguments", keyOptions: ["transformKey", "transformArgs", "serializer"], listAt: 0, countOptions: ["maxArgs"] },
    { call: ["nitropack/runtime.defineCachedFunction()"], fn: 0, keyedBy: "all arguments", keyOptions: ["getKey"] },
    { call: ["cacheable.Cacheable().wrap()"], fn: 0, keyedBy: "all arguments", keyOptions: ["createKey"], listAt: 1 },
    { call: ["@epic-web/cachified.cachified()", "cachified.cachified()", "@epic-web/cachified()"], fn: "getFreshValue", keyedBy: "no arguments", keyOptions: ["key"] },
    // lib/methods.js: `server.method(name, method, options)`, or one object with the three
    { call: ["@hapi/hapi.server().method()"], fn: [1, "method"], keyedBy: "all arguments", keyOptions: ["generateKey"], keepsWith: "cache", calledIn: "methods" },
    // https://underscorejs.org/#memoize, https://caolan.github.io/async/v3/docs.html#memoize: the first argument, or what the second one makes
    { call: ["underscore.memoize()", "async.memoize()"], fn: 0, keyedBy: "first argument", keyParts: 1 },
    { call: ["ramda.memoizeWith()", "rambda.memoizeWith()"], fn: 1, keyedBy: "first argument", keyParts: 0 }, // https://ramdajs.com/docs/#memoizeWith
    { call: ["es-toolkit.memoize()", "es-toolkit/function.memoize()"], fn: 0, keyedBy: "first argument", keyOptions: ["getCacheKey"] }, // https://es-toolkit.dev/reference/function/memoize.html
    { call: ["radash.memo()"], fn: 0, keyedBy: "all arguments", keyOptions: ["key"] }, // https://radash-docs.vercel.app/docs/curry/memo
    { call: ["nano-memoize.nanomemoize()", "nano-memoize()"], fn: 0, keyedBy: "all arguments", keyOptions: ["serializer"], countOptions: ["maxArgs"] }, // https://github.com/anywhichway/nano-memoize#api
    { call: ["async-cache-dedupe.createCache().define()"], fn: [2, 1], keyedBy: "all arguments", keyOptions: ["serialize"] }, // https://github.com/mcollina/async-cache-dedupe#cachedefinename-opts-original
    { call: ["lru-memoizer()", "lru-memoizer.sync()"], fn: "load", keyedBy: "no arguments", keyOptions: ["hash"] }, // https://github.com/jfromaniello/lru-memoizer
    // https://github.com/darrylhodgins/typescript-memoize#readme, https://github.com/steelsojka/lodash-decorators: the first argument, or what the function makes of them
    { call: ["typescript-memoize.Memoize()", "ts-memoize-decorator.Memoize()", "lodash-decorators.Memoize()", "lodash-decorators/memoize.Memoize()"], decorates: true, fn: [], keyedBy: "first argument", keyParts: 0 },
    { call: ["typescript-memoize.MemoizeExpiring()"], decorates: true, fn: [], keyedBy: "first argument", keyParts: 1 },
    { call: ["p-memoize.pMemoizeDecorator()", "memoize.memoizeDecorator()", "mem.memDecorator()"], decorates: true, fn: [], keyedBy: "first argument", keyOptions: ["cacheKey"], listAt: 0 },
    { call: ["~.memoize()", "~.cached()", "~.memo()"], fn: 0, keyedBy: "all arguments" },
  ],
  queryCaches: [
    // typeorm/cache/DbQueryResultCache.js:122: with an id, the id alone is the key
    { option: "cache", id: "id", beside: "milliseconds" },
    { option: "cache", id: "id", beside: "where" },
    { method: "cache", key: 0, chain: /createQueryBuilder\(/ },
    // https://github.com/aheckmann/cachegoose: `.cache(seconds, key)`
    { method: "cache", key: 1, chain: /\.(?:find|findOne|findById|aggregate)\(/ },
  ],
  processWide: ["$globalThis", "$global", "$process", "$process.env", "$exports", "$module.exports", "express().locals", "$CacheService.getScriptCache()", "$CacheService.getDocumentCache()", "$PropertiesService.getScriptProperties()", "$PropertiesService.getDocumentProperties()", "$caches.default", "$caches.open()", "jotai.getDefaultStore()", "jotai/vanilla.getDefaultStore()", "nitropack/runtime.useStorage()", "@vercel/functions.getCache()", "@netlify/blobs.getStore()", "workers:binding", "koa().context", "fastify:server", "@hapi/hapi.server().app", "elysia:context.store"],
} satisfies LibraryModel; // prettier-ignore

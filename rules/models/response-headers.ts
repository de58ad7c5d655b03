/**
 * How a handler forbids caches to keep its answer: facts/models 3.1. `statement` goes before the send, `%target` is
 * what the send is called on; `option` is the argument that takes headers, beside the body.
 */
export interface HeaderWriting {
  /** Start of the path of the send. */
  send: RegExp;
  statement?: string;
  option?: { argument: number; text: string };
}

export const HEADER_WRITING: readonly HeaderWriting[] = [
  { send: /^express:response/, statement: '%target.set("Cache-Control", "private, no-store");' },
  { send: /^(?:next:api-response|node:response)/, statement: '%target.setHeader("Cache-Control", "private, no-store");' },
  { send: /^fastify:reply/, statement: '%target.header("Cache-Control", "private, no-store");' },
  { send: /^koa:context/, statement: '%target.set("Cache-Control", "private, no-store");' },
  { send: /^hono:context/, statement: '%target.header("Cache-Control", "private, no-store");' },
  { send: /^(?:\$Response|next\/server\.NextResponse|@sveltejs\/kit\.json|react-router\.(?:json|data)|@remix-run\/node\.(?:json|data)|web:response|next:response)/, option: { argument: 1, text: '{ headers: { "Cache-Control": "private, no-store" } }' } },
]; // prettier-ignore

/** Entries whose answers a cache in front may keep: reads, by method, export or property name. */
export const READS = /^(?:get|GET|head|HEAD|loader|load|getServerSideProps|fetch|onRequestGet|all)$/;

/** Roles of handlers that get every method, and names of those that are for changes. */
export const READ_ROLES: readonly string[] = ["lambda:event"];
export const CHANGES = /post|put|patch|delete|create|update|save|remove|add|send|submit|login|register/i;

/** Handlers of GET requests with no policy of the framework's own: by call, by file and export name. */
export const OWN_READ_CALLS = /^get$/;
export const OWN_READ_FILES = /(?:^|\/)app\/(?:.*\/)?route\.[cm]?[jt]sx?$/;
export const OWN_READ_NAMES = /^GET$/;

/** Constructors and folders of parts that an application mounts behind middleware of its own. */
export const MOUNTED_PARTS = /router/i;
export const MOUNTED_FOLDERS =
  /(?:^|\/)(?:routes?|routers?|controllers?|plugins?|modules?|features?|handlers?)\//;

/** Helpers and middleware that decide about caching, by their name. */
export const POLICY_HELPER_NAMES = /cache|no-?_?store|security-?_?headers/i;

/** Middleware and plugins that keep all answers out of caches. */
export const NO_CACHE_NAMES =
  /no-?_?(?:cache|store)|private-?_?(?:cache|response)|cache-?_?control|caching|security-?_?headers/i;

/** Calls that put a function in front of routes: facts/models 1, and those that register what answers failures: https://hono.dev/docs/api/hono#error-handling. */
export const MOUNTING_CALLS = /^(?:use|addHook|onBeforeHandle)$/;
export const FAILURE_HANDLERS = /^(?:onError|notFound)$/;

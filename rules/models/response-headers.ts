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

/** Middleware and plugins that keep all answers out of caches. */
export const NO_CACHE_NAMES = /no-?_?(?:cache|store)|private-?_?(?:cache|response)|cache-?_?control/i;

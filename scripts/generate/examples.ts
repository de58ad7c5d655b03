/**
 * The fixtures a rule's page shows, plain ones first: `leaky-<name>` under "Reported", `safe-<name>` under
 * "Not reported". A page is read by people who meet the rule for the first time.
 */
export const examples: Readonly<Record<string, readonly string[]>> = {
  "no-shared-response-cache": ["express", "next-route", "nuxt-config"],
  "no-shared-cache-key": ["koa-node-cache", "fastify-redis", "next-unstable-cache"],
  "no-module-level-user-state": ["express", "sveltekit", "nestjs"],
  "no-hardcoded-credential": ["database-options", "fallbacks", "shared-login"],
  "no-credential-exposure": ["logs", "browser", "first-password"],
  "no-unexpiring-credential": ["tokens", "sessions", "nest"],
  "no-bulk-recipients": ["client-name", "apps-script", "computed"],
  "no-mismatched-recipient": ["zipped-numbers", "zipped-files", "field-of-mailer"],
  "no-identity-in-mailed-link": ["invitation", "counted-number", "yakusoku-forms"],
  "require-owner-check": ["express-prisma", "nest-typeorm", "resolvers"],
  "no-whole-record-response": ["express-mongoose", "client-component", "template"],
  "require-no-store": ["express", "next-route", "hono"],
};

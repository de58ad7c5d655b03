import { AUTH_JS } from "./auth.js";
import type { ExpiryRow, LibraryModel } from "./schema.js";

const lasts = (library: string, evidence: string, expiries: readonly ExpiryRow[]): LibraryModel => ({
  library,
  evidence,
  expiries,
});

const REMIX = [
  "createCookieSessionStorage()",
  "createSessionStorage()",
  "createFileSessionStorage()",
].flatMap((name) =>
  ["@remix-run/node", "react-router", "@remix-run/cloudflare", "@react-router/node"].map(
    (library) => `${library}.${name}`,
  ),
);

/** How libraries say when a credential ends: option, unit, and what happens when it is left out. */
export const expiry: readonly LibraryModel[] = [
  lasts("JSON Web Tokens", "executed: jsonwebtoken 9.0.3, jose 6.2.17; @types/jsonwebtoken:171; @fastify/jwt 10 README:640; fast-jwt README; hono/jwt; jsonwebtoken 5 README for expiresInMinutes; jsonwebtoken README, jwt.verify: maxAge; jose docs, JWTClaimVerificationOptions: maxTokenAge", [
    { call: ["jsonwebtoken.sign()"], kind: "access", at: "2.expiresIn", unit: "span", missing: true, payload: 0, unless: ["2.expiresInMinutes", "2.expiresInSeconds"], agesAt: { call: "jsonwebtoken.verify()", at: "2.maxAge" } },
    { call: ["jsonwebtoken.sign()"], kind: "access", at: "2.expiresInMinutes", unit: "minutes" },
    { call: ["jsonwebtoken.sign()"], kind: "access", at: "2.expiresInSeconds", unit: "seconds" },
    { call: ["hono/jwt.sign()", "hono/utils/jwt.sign()", "hono/utils/jwt.Jwt.sign()", "jwt-simple.encode()", "@tsndr/cloudflare-worker-jwt.sign()"], kind: "access", at: "", unit: "seconds", missing: true, payload: 0 },
    { call: ["nest:jwt.sign()", "nest:jwt.signAsync()"], kind: "access", at: "1.expiresIn", unit: "span", payload: 0 },
    { call: ["@nestjs/jwt.JwtModule.register()"], kind: "access", at: "0.signOptions.expiresIn", unit: "span", missingUnder: "0.signOptions" },
    { call: ["@nestjs/jwt.JwtModule.registerAsync()"], kind: "access", at: "0.useFactory().signOptions.expiresIn", unit: "span" },
    { types: ["@nestjs/jwt.JwtModuleOptions()"], kind: "access", at: "0.signOptions.expiresIn", unit: "span", missingUnder: "0.signOptions" },
    { types: ["jsonwebtoken.SignOptions()", "@nestjs/jwt.JwtSignOptions()"], kind: "access", at: "0.expiresIn", unit: "span" },
    { call: ["fast-jwt.createSigner()"], kind: "access", at: "0.expiresIn", unit: "milliseconds", missing: true },
    { plugins: ["@fastify/jwt"], kind: "access", at: "1.sign.expiresIn", unit: "span" },
    { call: ["jose.SignJWT()", "jose.EncryptJWT()"], kind: "access", at: "", unit: "jose", builder: { ends: "setExpirationTime", closes: ["sign", "encrypt"] }, missing: true, payload: 0, agesAt: { call: "jose.jwtVerify()", at: "2.maxTokenAge" } },
    // https://github.com/panva/paseto/blob/main/docs/README.md: without `expiresIn` and `exp` it never ends
    { call: ["V1", "V2", "V3", "V4"].flatMap((version) => [`paseto.${version}.sign()`, `paseto.${version}.encrypt()`]), kind: "access", at: "2.expiresIn", unit: "span", missing: true, payload: 0 },
    { call: ["firebase-admin/auth.getAuth().createSessionCookie()", "firebase-admin.auth().createSessionCookie()"], kind: "session", at: "1.expiresIn", unit: "milliseconds" },
  ]),
  lasts("sessions", "express-session README:50,358; cookie-session README; koa-session Readme:50; iron-session 9 dist/index.d.ts:107-117; h3.d.mts:155-215; next-auth core/init.js:45; better-auth init-options.d.mts:949-960", [
    { call: ["express-session()", "@fastify/session()"], kind: "session", at: "0.cookie.maxAge", unit: "milliseconds" },
    { call: ["express-session()"], kind: "session", at: "0.cookie.expires", unit: "deadline" },
    { call: ["cookie-session()"], kind: "session", at: "0.maxAge", unit: "milliseconds" },
    { call: ["koa-session()", "@koa/session()"], kind: "session", at: "0.maxAge", unit: "milliseconds" },
    { plugins: ["@fastify/session"], kind: "session", at: "1.cookie.maxAge", unit: "milliseconds" },
    { plugins: ["@fastify/secure-session"], kind: "session", at: "1.expiry", unit: "seconds" },
    { plugins: ["@fastify/secure-session"], kind: "session", at: "1.cookie.maxAge", unit: "seconds" },
    { call: ["iron-session.getIronSession()", "iron-session/edge.getIronSession()"], kind: "session", at: "2.ttl", unit: "seconds", zeroIsNever: true },
    { call: ["iron-session.getIronSession()"], kind: "session", at: "1.ttl", unit: "seconds", zeroIsNever: true },
    { call: ["iron-session.sealData()", "iron-session/edge.sealData()"], kind: "access", at: "1.ttl", unit: "seconds", zeroIsNever: true },
    { call: ["iron-session/next.withIronSessionApiRoute()", "iron-session/next.withIronSessionSsr()"], kind: "session", at: "1.ttl", unit: "seconds", zeroIsNever: true },
    { call: ["iron-session/express.ironSession()"], kind: "session", at: "0.ttl", unit: "seconds", zeroIsNever: true },
    { call: ["iron-session.getIronSession()", "iron-session/edge.getIronSession()"], kind: "session", at: "2.cookieOptions.maxAge", unit: "seconds" },
    { call: ["iron-session.getIronSession()", "iron-session/next.withIronSessionApiRoute()", "iron-session/next.withIronSessionSsr()"], kind: "session", at: "1.cookieOptions.maxAge", unit: "seconds" },
    { types: ["iron-session.SessionOptions()", "iron-session.IronSessionOptions()"], kind: "session", at: "0.cookieOptions.maxAge", unit: "seconds" },
    { types: ["iron-session.SessionOptions()", "iron-session.IronSessionOptions()"], kind: "session", at: "0.ttl", unit: "seconds", zeroIsNever: true },
    { call: ["@hapi/iron.seal()"], kind: "session", at: "2.ttl", unit: "milliseconds" },
    { call: ["h3.useSession()", "$useSession()", "h3.sealSession()", "@tanstack/react-start/server.useSession()", "vinxi/http.useSession()"], kind: "session", at: "1.maxAge", unit: "seconds" },
    { call: ["h3.useSession()", "$useSession()"], kind: "session", at: "1.idleTimeout", unit: "seconds" },
    { call: AUTH_JS, kind: "session", at: "0.session.maxAge", unit: "seconds" },
    { call: AUTH_JS, kind: "access", at: "0.jwt.maxAge", unit: "seconds" },
    { types: ["next-auth.NextAuthOptions()", "next-auth.AuthOptions()", "next-auth.NextAuthConfig()", "@auth/core.AuthConfig()"], kind: "session", at: "0.session.maxAge", unit: "seconds" },
    { types: ["next-auth.NextAuthOptions()", "next-auth.AuthOptions()", "next-auth.NextAuthConfig()", "@auth/core.AuthConfig()"], kind: "access", at: "0.jwt.maxAge", unit: "seconds" },
    { call: ["next-auth/jwt.encode()", "@auth/core/jwt.encode()"], kind: "access", at: "0.maxAge", unit: "seconds" },
    { call: ["next-auth/providers/email()", "next-auth/providers/nodemailer()", "next-auth/providers/resend()"], kind: "link", at: "0.maxAge", unit: "seconds" },
    { call: ["better-auth.betterAuth()", "better-auth:auth"], kind: "session", at: "0.session.expiresIn", unit: "seconds" },
    { call: ["better-auth.betterAuth()", "better-auth:auth"], kind: "session", at: "0.session.cookieCache.maxAge", unit: "seconds" },
    { call: ["better-auth.betterAuth()", "better-auth:auth"], kind: "link", at: "0.emailAndPassword.resetPasswordTokenExpiresIn", unit: "seconds" },
    { call: ["better-auth.betterAuth()", "better-auth:auth"], kind: "link", at: "0.emailVerification.expiresIn", unit: "seconds" },
    { call: ["better-auth/plugins.magicLink()", "better-auth/plugins/magic-link.magicLink()", "better-auth/plugins.emailOTP()", "better-auth/plugins/email-otp.emailOTP()"], kind: "link", at: "0.expiresIn", unit: "seconds" },
    { call: REMIX, kind: "session", at: "0.cookie.maxAge", unit: "seconds", named: "0.cookie.name" },
    { call: REMIX, kind: "session", at: "0.cookie.expires", unit: "deadline", named: "0.cookie.name" },
    { call: ["lucia.TimeSpan()"], kind: "session", at: "", unit: "seconds" },
    { call: ["connect-redis()", "connect-redis.RedisStore()", "connect-redis()()"], kind: "session", at: "0.ttl", unit: "seconds" },
    { call: ["hono-sessions.sessionMiddleware()"], kind: "session", at: "0.expireAfterSeconds", unit: "seconds" },
  ]),
  lasts("signed addresses", "@aws-sdk/s3-request-presigner dist-cjs/index.js:27, README:21; @supabase/storage-js index.d.cts:1156-1209; @google-cloud/storage File.getSignedUrl; @azure/storage-blob BlobSASSignatureValues", [
    { call: ["@aws-sdk/s3-request-presigner.getSignedUrl()"], kind: "url", at: "2.expiresIn", unit: "seconds" },
    { call: ["@aws-sdk/s3-presigned-post.createPresignedPost()"], kind: "url", at: "1.Expires", unit: "seconds" },
    { call: ["aws-sdk.S3().getSignedUrl()", "aws-sdk.S3().getSignedUrlPromise()", "aws-sdk/clients/s3().getSignedUrl()", "aws-sdk/clients/s3().getSignedUrlPromise()"], kind: "url", at: "1.Expires", unit: "seconds" },
    { call: ["@aws-sdk/cloudfront-signer.getSignedUrl()", "@aws-sdk/cloudfront-signer.getSignedCookies()"], kind: "url", at: "0.dateLessThan", unit: "deadline" },
    { call: ["@google-cloud/storage.Storage().bucket().file().getSignedUrl()", "firebase-admin/storage.getStorage().bucket().file().getSignedUrl()", "firebase-admin.storage().bucket().file().getSignedUrl()"], kind: "url", at: "0.expires", unit: "deadline" },
    { call: ["@azure/storage-blob.generateBlobSASQueryParameters()", "@azure/storage-blob.generateAccountSASQueryParameters()", "@azure/storage-queue.generateQueueSASQueryParameters()", "@azure/storage-file-share.generateFileSASQueryParameters()"], kind: "url", at: "0.expiresOn", unit: "deadline" },
    { call: ["@supabase/supabase-js.createClient().storage.from().createSignedUrl()", "@supabase/supabase-js.createClient().storage.from().createSignedUrls()"], kind: "url", at: "1", unit: "seconds" },
    { call: ["minio.Client().presignedGetObject()", "minio.Client().presignedPutObject()"], kind: "url", at: "2", unit: "seconds" },
    { call: ["minio.Client().presignedUrl()"], kind: "url", at: "3", unit: "seconds" }, // https://min.io/docs/minio/linux/developers/javascript/API.html#presignedUrl
  ]),
]; // prettier-ignore

/** Methods that write a cookie, by their path or, where nothing is known of the receiver, by their name. */
export const COOKIE_WRITERS: readonly { call: RegExp; name: number; options: number; unit: "milliseconds" | "seconds" | "days" }[] = [
  { call: /^(?:koa|@koa)[\w/:-]*.*\.cookies\.set$|^koa:context\.cookies\.set$/, name: 0, options: 2, unit: "milliseconds" },
  { call: /(?:^|\.)(?:Cookies|jsCookie)\.set$|^js-cookie\.set$/, name: 0, options: 2, unit: "days" },
  { call: /(?:^|\.)(?:cookies(?:\(\))?|cookieStore|cookieJar)\.set$/, name: 0, options: 2, unit: "seconds" },
  { call: /(?:^|\.)(?:res|response|reply\.res|resp)(?:\.\w+\([^)]*\))*\.cookie$|^express:response\.cookie$/, name: 0, options: 2, unit: "milliseconds" },
  { call: /(?:^|\.)(?:reply|fastify:reply)\.setCookie$|^fastify:reply\.(?:setCookie|cookie)$/, name: 0, options: 2, unit: "seconds" },
  { call: /^(?:hono\/cookie|h3|nookies)\.(?:setCookie|set)$|^\$setCookie$/, name: 1, options: 3, unit: "seconds" },
  { call: /^hono\/cookie\.setSignedCookie$/, name: 1, options: 4, unit: "seconds" },
  { call: /^(?:cookies-next)\.setCookie$|^cookie\.serialize$|^cookie-es\.serialize$/, name: 0, options: 2, unit: "seconds" },
]; // prettier-ignore

/** Words in a cookie's, key's or table's name that say it lets somebody in. */
export const ACCESS_WORDS: readonly string[] = [
  "session", "sessions", "sess", "sid", "token", "tokens", "auth", "authn", "jwt", "remember", "login", "signin", "otp", "reset", "magic", "handoff", "invite", "invitation",
  "verify", "verification", "activation", "refresh", "access", "sso", "bearer", "passcode", "impersonate", "ssid", "connect", "ticket",
]; // prettier-ignore

/** A query that asks for rows after a point of time: https://www.mongodb.com/docs/manual/reference/operator/query/gt/, https://www.prisma.io/docs/orm/reference/prisma-client-reference, https://typeorm.io/find-options */
export const LATER_THAN = /\$gte?\b|\bgte?\s*[:(]|\bMoreThan(?:OrEqual)?\(/;

/** Cookies that tell one device or visitor from another, and let nobody in. */
export const DEVICE_COOKIES =
  /device|visitor|anon|guest|browser|client|cart|push|fcm|tracking|analytics|utm/i;

/** Words that make such a name harmless: settings, counters, published keys. */
export const HARMLESS_ACCESS_WORDS: readonly string[] = [
  "theme", "locale", "lang", "language", "consent", "method", "provider", "strategy", "usage", "count", "counter", "limit", "rate", "public", "csrf", "xsrf", "price", "color", "mode", "version", "feature", "flag", "stats",
  "metrics", "lock", "index", "list", "config", "settings", "vapid", "type", "seen", "dismissed", "banner", "sidebar", "layout", "tab", "last", "id_map", "symbol", "design", "revoked", "blacklist", "blocklist", "denylist", "user_sessions", "note", "training", "study", "yoga", "class", "lesson", "sale", "event", "events", "tour", "catalog", "hint", "checkbox", "preference", "preferences", "view", "sort", "filter", "status", "reply",
]; // prettier-ignore

/** Words in the name of a session storage whose contents let nobody in: settings and notices shown once. */
export const HARMLESS_STORAGE_WORDS: readonly string[] = [
  "theme", "themes", "locale", "lang", "language", "i18n", "i18next", "toast", "toasts", "flash", "message", "messages", "notice", "notification", "notifications", "consent", "banner", "color", "scheme", "preference", "preferences", "prefs", "appearance", "sidebar", "layout", "currency",
]; // prettier-ignore

/** Tables and models whose rows let somebody in until they end. */
export const TOKEN_TABLES: readonly string[] = [
  "passwordreset", "passwordresets", "resettoken", "resettokens", "passwordresettoken", "passwordresettokens", "resetrequest", "shotai", "shoutai", "招待", "invitation", "invitations", "invite", "invites", "invitetoken", "invitationtoken",
  "magiclink", "magiclinks", "magictoken", "verificationtoken", "verificationtokens", "emailverification", "emailverifications", "verification", "emailtoken", "emailtokens", "sharelink", "sharelinks", "sharetoken", "shareurl", "logintoken", "logintokens", "loginlink", "loginlinks", "session", "sessions", "usersession",
  "usersessions", "remembertoken", "remembertokens", "accesstoken", "accesstokens", "refreshtoken", "refreshtokens", "activationtoken", "onetimetoken", "emailchange", "authtoken", "authtokens", "token", "tokens", "passwordtoken", "activation", "otp", "otps", "devicetoken", "pass", "passes",
]; // prettier-ignore

/** Of these, words that mean something else behind another: training sessions, bus passes. */
export const AMBIGUOUS_TOKEN_TABLES: readonly string[] = [
  "session", "sessions", "token", "tokens", "pass", "passes", "verification", "verifications", "activation", "otp", "otps",
]; // prettier-ignore

/** Columns that hold the secret part of such a row. */
export const TOKEN_COLUMNS =
  /^(?:(?:reset|invite|invitation|magic|verify|verification|activation|access|refresh|session|login|share|auth|remember|email|hashed)_?)?(?:token|key|code|secret|hash)(?:_?(?:hash|digest|hashed|sha256))?$|^(?:token|key|code|secret)_?(?:hash|digest)$/i;
/** Columns of any table that hold what a link signs somebody in with: `users.resetPasswordToken`, `customers.magic_code`. */
export const LINK_COLUMNS =
  /^(?:(?:password|pwd)_?reset|reset_?(?:password|pwd)|forgot_?(?:password|pwd)|reset|magic|magic_?link|login_?link|sign_?in_?link|passwordless)_?(?:token|code|key|hash|secret)(?:_?hash)?$|^magic_?link$/i;
/** Columns that say when it ends. */
export const EXPIRY_COLUMNS =
  /^(?:expires?(?:_?(?:at|on|date|in|time))?|expiry(?:_?(?:date|at|time))?|expiration(?:_?(?:date|time|at))?|valid_?(?:until|till|to|thru)|(?:reset|invite|token|session|access|link|verify|magic)\w*_?expir\w*|ttl|not_?after|kigen|yuko_?kigen|limit_?at|有効期限)$/i;
/** What in a text says that somebody looks at a row's age. */
export const AGE_WORDS =
  /expir|createdat|created_at|issued_?at|(?<!in)valid_?(?:until|till|to)(?![a-z])|sent_?at|requested_?at|\bage\b|maxage|max_age|(?<!thro|li|bo|se|ba)ttl|isafter|isbefore|differencein|\bdiff\(|(?<!re)fresh|\bstale|有効期限|kigen/i;

/** Text of a statement that declares a table's columns. */
export const SCHEMA_TEXT =
  /\bnew\s+(?:\w+\.)?Schema\b|Table\s*\(|\bcreate\s+table\b|\.define\s*\(|@Entity\b|createCollection/i;

/**
 * What the payload of a signed token says of itself that is shown or put away, and lets nobody in: a pass for a wallet,
 * https://developers.google.com/wallet/generic/use-cases/jwt.
 */
export const SHOWN_TOKEN_TYPES = /^savetowallet$/i;
/** Claims by which the reader of a token counts its age itself. */
export const TIME_CLAIMS =
  /^(?:iat|now|time|timestamp|ts|at|(?:issued|created|generated|signed)_?(?:at|on|time)?)$/i;

/** Services that set how long a token for them may live. */
export const OWN_LIMITS = /appleid\.apple\.com|oauth2\.googleapis\.com|accounts\.google\.com/;

/** Plugins that sign by methods of another object: without a default each call has to say when its token ends. */
export const SIGNING_PLUGINS: readonly {
  /** What a file that registers it names. */
  plugin: string;
  /** The call that registers it, by its method or path, and which argument holds its options. */
  registers: { method?: string; paths?: readonly string[]; options: number };
  option: readonly string[];
  /** Calls that sign, by text or path. */
  calls: RegExp;
}[] = [
  {
    plugin: "@fastify/jwt",
    registers: { method: "register", options: 1 },
    option: ["sign", "expiresIn"],
    calls: /\.jwt\.sign$|\.jwtSign$/,
  },
  {
    plugin: "@nestjs/jwt",
    registers: {
      paths: ["@nestjs/jwt.JwtModule.register", "@nestjs/jwt.JwtModule.registerAsync"],
      options: 0,
    },
    option: ["signOptions", "expiresIn"],
    calls: /^nest:jwt\.sign(?:Async)?$/,
  },
];

/** Key-value stores that can forget by time, and how a time to live is handed to them. */
export const TIMED_STORES: readonly { path: RegExp; style: "positional" | "object" | "kv" | "expireIn" }[] = [
  { path: /^ioredis(?:\.Redis|\.Cluster|\.default)?\(\)$/, style: "positional" },
  {
    path: /^(?:redis|@redis\/client)\.create(?:Client|Cluster)\(\)$|^@upstash\/redis\.Redis|^@vercel\/kv\b/,
    style: "object",
  },
  { path: /^\$KVNamespace\(\)/, style: "kv" },
  { path: /^\$Deno\.openKv\(\)/, style: "expireIn" },
];
/** The same stores by the name of a project's own variable; `text` is what the file has to show. */
export const TIMED_STORE_NAMES: readonly {
  name: RegExp;
  text?: RegExp;
  style: "positional" | "object" | "kv";
}[] = [
  { name: /(?:^|\.)env\.[A-Z][A-Z0-9_]*(?<!DB)$/, style: "kv" },
  {
    name: /(?:^|\.|_)(?:redis|redisClient|redisCache|ioredis|valkey)\w*$/i,
    text: /\bioredis\b/,
    style: "positional",
  },
  {
    name: /(?:^|\.|_)(?:redis|redisClient|redisCache|valkey)\w*$/i,
    text: /from ["']redis["']|require\(["']redis["']\)|@upstash\/redis/,
    style: "object",
  },
  { name: /(?:^|\.|_)(?:redis|redisClient|redisCache|ioredis|valkey)\w*$/i, style: "positional" },
];
/** Methods that sign an address, wherever the client comes from; names of the option that says until when. */
export const ADDRESS_SIGNERS =
  /^(?:getSignedUrl|getSignedUrlPromise|generateSignedUrl|createSignedUrl|createSignedUrls|getPresignedUrl|presignedUrl|generatePresignedUrl|createPresignedUrl|generateSasUrl|presignedGetObject|getSignedCookies)$/;
export const ADDRESS_DEADLINES: readonly string[] = [
  "expires",
  "expiresOn",
  "expiresAt",
  "dateLessThan",
  "accessibleAt",
];
export const ADDRESS_LIFETIMES: readonly string[] = [
  "expiresIn",
  "Expires",
  "expiry",
  "ttl",
  "expirySeconds",
];
/** A token's table in an SQL text, with a lifetime of years. */
export const SQL_LIFETIME =
  /\b(?:insert\s+into|update)\s+["`[]?(\w+)["`\]]?[\s\S]*?\binterval\s*'?\s*(\d+)\s*(year|month|day)s?|\b(?:insert\s+into|update)\s+["`[]?(\w+)["`\]]?[\s\S]*?'(?:9999|2[1-9]\d\d|20[5-9]\d)-\d\d-\d\d/i;
/** A row written by an SQL text: its table, its columns and what is given for each. */
export const SQL_INSERT = /\binsert\s+into\s+["`[]?(\w+)["`\]]?\s*\(([^()]*)\)\s*values\s*\(([^()]*)\)/i;
/** A token's table that an SQL text reads by its token. */
export const SQL_LOOKUP =
  /\bselect\b[\s\S]*?\bfrom\s+["`[]?(\w+)["`\]]?[\s\S]*?\bwhere\b[\s\S]*?\b\w*(?:token|token_hash|code_hash)\w*["`\]]?\s*=/i;

/** Functions that end a session or take a token away: an old one does no harm there. */
export const ENDING_FUNCTIONS =
  /^(?:delete|destroy|remove|revoke|invalidate|expire|logout|logOut|signout|signOut)(?![a-z])/;

/**
 * Methods of a session adapter: the framework that calls them looks at the age itself (authjs.dev/guides/creating-a-database-adapter),
 * or keeps its own connection in them (github.com/WhiskeySockets/Baileys, `useMultiFileAuthState`).
 */
export const ADAPTER_METHODS =
  /^(?:getSessionAndUser|getSession|updateSession|findSession|useVerificationToken|readData)$/;

/** Receivers of `create`, `insert` and `find` that are no table. */
export const NOT_TABLES = /^(?:prisma|db|tx|trx|knex|client|res|req|redis|Map|Set)$/;
/** Hashes of passwords, as their functions write them. */
export const PASSWORD_HASH = /^\$(?:2[aby]|argon2\w*)\$/;

/** Code that looks at a signed token: the libraries by the names people import them under, or any `verify…(…)`. */
export const SIGNATURE_CHECKS = /\b(?:jwt|jose)\w*\.|[vV]erify\w*\(/;

/** Names of links that take somebody off a list, https://www.rfc-editor.org/rfc/rfc8058, or turn an invitation down. */
export const LEAVING = /unsubscrib|opt_?-?out|declin(?:e|ing)[a-z]*invit|haishin_?teishi|配信停止/i;

/**
 * Claims by which a service shows another one that it is itself; with `iat` the other counts the time from there:
 * https://developer.apple.com/documentation/usernotifications/establishing-a-token-based-connection-to-apns
 */
export const PROOF_CLAIMS: readonly string[] = ["iss", "iat", "aud", "jti"];

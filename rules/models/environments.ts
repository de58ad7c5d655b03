/** How programs read their configuration, on each platform. Data only. */

/** Calls that read one variable by name. */
export const READERS =
  /^(?:Deno\.env\.get|env|getenv|getEnv|requireEnv|mustEnv|readEnv|optionalEnv)$|(?:[cC]onfig\w*|[sS]ettings|[sS]ecrets|[pP]roperties\(\)|properties|props|env|conf|nconf)\.(?:get|getOrThrow|getProperty|string|getString|require)$/;
/** What the calls of `READERS` are called last: any other call reads nothing. */
export const READER_NAMES = new Set([
  "env", "getenv", "getEnv", "requireEnv", "mustEnv", "readEnv", "optionalEnv",
  "get", "getOrThrow", "getProperty", "string", "getString", "require",
]); // prettier-ignore
/** Objects whose properties are variables. */
export const VARIABLE_OBJECTS = /(?:^|\.)(?:env|ENV|Env)$|^process\.env$|^env\(\w*\)$/;
/** Names of objects that hold what a program was set up with. */
export const SETTINGS_OBJECTS =
  /^(?:config|cfg|conf|configuration|settings|env|environment|\w+(?:Config|Settings|Env))$/;
/** All variables at once. */
export const WHOLE_ENVIRONMENTS = /^(?:process\.env|Bun\.env|Deno\.env\.toObject\(\))$/;
/**
 * Calls that give back what they were given after checking it: https://zod.dev/basics, https://joi.dev/api,
 * https://github.com/af/envalid, https://valibot.dev/guides/parse-data/, https://docs.superstructjs.org.
 */
export const CHECKS_VALUES =
  /^(?:parse|safeParse|parseAsync|safeParseAsync|validate|validateSync|validateAsync|cleanEnv|parseEnv|attempt|create|mask)$/;
/** Where such a call's answer holds what was checked, when it is not the answer itself. */
export const CHECKED_RESULTS = /^(?:data|value|output)$/;
/** The same in a file's text, where one of its variables is not meant. */
export const WHOLE_ENVIRONMENT_TEXT =
  /\b(?:process|Bun)\.env\b(?!\??\.[\w$]|(?:\?\.)?\[)|Deno\.env\.toObject/;
/** What a file has in its text that asks for the stage it runs in. */
export const STAGE_TEXT = /prod|NODE_ENV|APP_ENV|\bDEV\b|isDev|isLocal|isTest/i;
/** Values of `NODE_ENV`, of a bundler's `mode` and `command`, and their like: https://nodejs.org/en/learn/getting-started/nodejs-the-difference-between-development-and-production. */
export const PRODUCTION_STAGES = /^(?:prod|production|live)$/i;
export const DEVELOPMENT_STAGES = /^(?:dev|develop|development|local|localhost|serve|test|testing)$/i;
/** Names of what tells the stage. */
export const PRODUCTION_NAMES = /^#?(?:is|in)?_?(?:prod|production)(?:_?(?:mode|env|environment|build))?$/i;
export const DEVELOPMENT_NAMES =
  /^#?(?:(?:is|in)_?)?(?:dev|development|local|localhost)(?:_?(?:mode|env|environment|build))?$|^is_?test(?:_?(?:mode|env|environment))?$|^__DEV__$/i;
/** Names of switches by which a program plays something to those who work on it: `mockExpiredError`, `SIMULATE_OUTAGE`. */
export const PRETENDING_NAMES = /^(?:mock|fake|stub|simulate)(?=[A-Z_])/i;

/** Files of settings and scripts for those who work on a program: `env.development.ts`, `config/local.js`, `dev-preview.mjs`. */
export const DEVELOPMENT_FILES =
  /(?:^|\/)(?:dev|local)-[\w.-]+\.[cm]?[jt]s$|\.(?:dev|development|local)\.[cm]?[jt]s$|(?:^|\/)(?:config|configs|environments?|settings|env)\/(?:dev|development|local|test)\.[cm]?[jt]s$/i;
/** Settings of bundlers, whose own server only developers use: https://vite.dev/config/server-options#server-https, https://webpack.js.org/configuration/dev-server/ */
export const DEVELOPMENT_SERVERS =
  /(?:^|\/)(?:vite|webpack|rspack|rsbuild|vue|craco|snowpack|farm)(?:\.\w+)*\.config(?:\.\w+)*\.[cm]?[jt]s$/;
/** Variables that only tests read. */
export const TEST_VARIABLES = /(?:^|_)(?:TESTS?|E2E|MOCK|FAKE|DUMMY)(?:_|$)/;

/** Mail servers that deliver nothing, so that nobody's mail is behind a login to them: https://ethereal.email/help */
export const DELIVERS_NOTHING = /(?:^|\.)ethereal\.email$/i;

/** Last words of variables that say where or how something is, and open nothing. */
export const PLAIN_VARIABLE_WORDS: readonly string[] = [
  "region", "zone", "bucket", "host", "hostname", "port", "url", "uri", "endpoint", "domain", "path", "name", "version", "algorithm",
  "issuer", "audience", "env", "stage", "locale", "language", "timezone", "mode", "level",
]; // prettier-ignore

/** Hosts that are the machine itself: https://www.rfc-editor.org/rfc/rfc6761#section-6.3, https://docs.docker.com/desktop/features/networking/ */
export const OWN_HOSTS = /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[?::1\]?|host\.docker\.internal)$/i;
/** Names of containers that are started with the program: https://docs.docker.com/compose/how-tos/networking/ */
export const OWN_CONTAINERS =
  /^(?:db|database|postgres(?:ql)?|mysql|mariadb|mssql|redis|mongo(?:db)?|minio|rabbitmq|mailhog|mailpit|elasticsearch|neo4j)$/i;
/** An address on the machine itself, and a login to what runs there. */
export const OWN_ADDRESS = /\bhttps?:\/\/(?:localhost|127\.0\.0\.1)\b/;
export const OWN_LOGIN = /\b[a-z]{2,12}:\/\/[\w-]+:[^\s@/"'`]+@(?:localhost|127\.0\.0\.1)\b/;
/** What a program has in its text that makes accounts, or writes to a database. */
export const MAKES_ACCOUNTS =
  /bcrypt|argon2|scrypt|hashPassword|hash_password|createUser|createAdmin|\binsert\b|\.create(?:Many)?\(|\.save\(/i;
/** Last words of names of where something runs. */
export const PLACE_WORDS: readonly string[] = [
  "host",
  "hostname",
  "server",
  "url",
  "uri",
  "endpoint",
  "address",
  "point",
];
/** Last words of names of what opens a connection, and words in front of those that do not say of which. */
export const CONNECTION_WORDS: readonly string[] = [
  "password",
  "passwd",
  "pass",
  "pwd",
  "pw",
  "key",
  "token",
];
export const CONNECTION_KINDS: readonly string[] = ["secret", "access", "root", "base", "end"];
/** Parts of a connection's settings that hold its login. */
export const CONNECTION_PARTS = /^(?:auth\w*|credentials?|connection|options|login|sasl)$/i;
/** Passwords that local installations come with; the last one is that of an audio server: https://lavalink.dev/configuration/ */
export const EASY_PASSWORDS =
  /^(?:youshallnotpass|guest|root|admin|postgres|mysql|mongo|redis|sa|user|prisma|dev|develop|development|local|docker)(?:[-_]?(?:pass|password|pw|dev|local|key|token)(?:[-_]?\d+)?)?\d*$/i;

/** Words in the name of a program that somebody runs to see whether something works: what it signs in with was made for that. */
export const TRIAL_WORDS: readonly string[] = [
  "test", "tests", "testing", "debug", "diagnose", "diagnostic", "diagnostics", "inspect", "investigate", "smoke", "check", "verify", "validate", "analyze", "analyse", "simulate", "measure", "benchmark", "audit", "demo", "playground", "probe", "sanity", "battery", "poc", "try", "repro", "reproduce",
]; // prettier-ignore
/** Folders of programs that somebody runs by hand or by a schedule. */
export const SCRIPT_FOLDERS = /(?:^|\/)(?:scripts?|bin|tools?|debug|utils?\/scripts?)\//i;

/** Packages of programs that one person uses at a time: desktop applications, command lines, bots of one account. */
export const SINGLE_USER_PACKAGES: readonly string[] = [
  "electron", "vscode", "commander", "yargs", "inquirer", "@inquirer/prompts", "ink", "oclif", "@oclif/core", "puppeteer", "playwright", "readline", "react-native",
]; // prettier-ignore

/**
 * Packages of applications on a telephone, which one person uses: https://docs.expo.dev/versions/latest/,
 * https://reactnative.dev/docs/getting-started, https://capacitorjs.com/docs/apis. Those named after a server run on one.
 */
export const DEVICE_PACKAGES =
  /^(?!.*\bserver\b)(?:expo(?:-[\w-]+)?|@expo\/[\w-]+|react-native(?:-[\w-]+)?|@react-native(?:-[\w-]+)?\/[\w-]+|@react-navigation\/[\w-]+|@capacitor(?:-[\w-]+)?\/[\w-]+)$/;

/** What a program has in its text that keeps something in the home folder of the one who runs it: https://nodejs.org/api/os.html#oshomedir */
export const HOME_FOLDER = /\bhomedir\(\)|["'`](?:netrc-parser|netrc|configstore|env-paths|xdg-basedir)["'`]/;

/**
 * Packages that speak to a database from a process of many people's requests; with a dot, the name that has to be
 * imported, where the package's types go to browsers as well. Those of one file on one machine are left out.
 */
export const DATABASE_CLIENTS: readonly string[] = [
  "pg", "pg-promise", "postgres", "mysql", "mysql2", "mysql2/promise", "mssql", "tedious", "oracledb", "mongodb", "mongoose", "@prisma/client.PrismaClient", "knex", "sequelize",
  "typeorm", "drizzle-orm/node-postgres", "drizzle-orm/postgres-js", "drizzle-orm/mysql2", "@mikro-orm/core", "ioredis", "@aws-sdk/client-dynamodb", "@aws-sdk/lib-dynamodb",
]; // prettier-ignore

/** Packages that run in Node only and speak for a service to many people: mail, payment, telephony, sign-in. */
export const SERVICE_PACKAGES: readonly string[] = [
  "nodemailer", "@sendgrid/mail", "@sendgrid/client", "resend", "mailgun.js", "mailgun-js", "postmark", "mailersend", "node-mailjet", "@mailchimp/mailchimp_transactional",
  "@aws-sdk/client-ses", "@aws-sdk/client-sesv2", "@aws-sdk/client-sns", "@aws-sdk/client-sqs", "twilio", "stripe", "square", "@line/bot-sdk", "googleapis",
  "jsonwebtoken", "bcrypt", "bcryptjs", "argon2", "passport", "iron-session", "redis", "firebase-admin", "node-cron", "async_hooks",
]; // prettier-ignore

/** Names under which a project's own module hands out its database, and what is asked of it. */
export const OWN_DATABASE =
  /^(?:prisma|prismaClient|knex|pool|sequelize|dataSource|AppDataSource|db|database|drizzle)$/;
export const DATABASE_CALL =
  /\b(?:prisma|prismaClient|knex|pool|sequelize|dataSource|AppDataSource|db|database|drizzle)(?:\.\w+)?\s*\.(?:query|execute|findUnique|findFirst|findMany|findOne|findUniqueOrThrow|selectFrom|select|insert|insertInto|getRepository|raw|\$queryRaw)\b/;

/**
 * What the file of a command has in its text: its definition, with arguments and a handler, in a library for command
 * lines or in a program's own; https://yargs.js.org/docs/, https://unjs.io/packages/citty, https://oclif.io/docs/commands/
 */
export const COMMAND_FILES =
  /\b(?:create|define)(?:Sub)?Command\(\s*\{|yargs|(?:\bexport const|\bexports\.)\s*(?:command|builder)\s*=|["'](?:commander|cac|citty|clipanion|@oclif\/core|@stricli\/core|cleye|sade|meow|@cliffy\/command|@commander-js\/extra-typings)["']/i;

/** What a program has in its text that does one thing and ends. */
export const ONE_SHOT =
  /\bprocess\.exit\(|\bprocess\.argv\b|\brequire\.main\s*===\s*module\b|\bimport\.meta\.main\b/;

/** Names under which a function is handed what somebody filled in. */
export const FORM_NAMES: readonly string[] = [
  "form",
  "input",
  "payload",
  "dto",
  "body",
  "values",
  "submission",
  "details",
  "fields",
];

/** Names of functions that set a program up with what they are given. */
export const SETS_UP =
  /^(?:set|init|configure|config|setup|create|make|connect|register|start|use|with|define)/i;

/** Names of functions that a program calls once, when it starts. */
export const STARTS_UP =
  /^(?:init|configure|config|setup|create|make|connect|register|start|boot|define|load)/i;

/** Folders of modules that a server's handlers call, where they are written as modules of Node (CommonJS). */
export const SERVICE_FOLDERS =
  /(?:^|\/)(?:services?|controllers?|middlewares?|routes?|routers?|handlers?|repositor(?:y|ies)|resolvers?)\//;
/** What a module of Node has in its text, and what one for a browser or a desktop has. */
export const NODE_MODULE = /\bmodule\.exports\b|\bexports\.\w+\s*=/;
export const BROWSER_TEXT =
  /\b(?:window|document|localStorage|sessionStorage|navigator|React|Vue|angular|\$scope|jQuery)\b/;

/** What a module has in its text that keeps something in a browser, or asks whether it is in one. */
export const BROWSER_ONLY = /\b(?:window|document|localStorage|sessionStorage|browser|onMount)\b/;

/** What a program for a page has in its code. */
export const PAGE_TEXT = /\b(?:window|document|navigator)\s*\.\s*\w|\b(?:localStorage|sessionStorage)\b/;

/** What only a program of Node has, whatever else it runs in a page: `page.evaluate(() => document.title)`. */
export const NODE_PROGRAM = /\bfrom\s+["']node:|\bprocess\.(?:argv|exit)\b/;

/** What only a component in a browser has: https://react.dev/reference/react/hooks */
export const COMPONENT_TEXT = /\buse(?:State|Effect|Reducer|LayoutEffect|Navigate)\s*(?:<[^>]*>)?\(/;
/** What only a program on a server has. */
export const SERVER_TEXT =
  /\bprocess\.\w|\brequire\(|from\s+["'](?:node:|fs|path|crypto|express|fastify|koa|hono)\b/;

/** Tests whose true branch runs in tests only. */
export const TEST_ONLY = /NODE_ENV[^?]*["'`]test["'`]|\bVITEST\b|\bJEST_WORKER_ID\b/;

/** Where a file reads its variables, by what shows in its path or text; the first that fits counts. */
export const WORLDS: readonly { path?: RegExp; text?: RegExp; without?: RegExp; reads: string }[] = [
  { path: /\.gs$/, reads: 'PropertiesService.getScriptProperties().getProperty("{name}")' },
  { text: /\b(?:PropertiesService|SpreadsheetApp|UrlFetchApp|GmailApp|MailApp|ScriptApp|DriveApp)\./, reads: 'PropertiesService.getScriptProperties().getProperty("{name}")' },
  { text: /\bDeno\.|from\s+["'](?:jsr:|npm:|https:\/\/deno\.land)/, reads: 'Deno.env.get("{name}")' },
  { text: /\bimport\.meta\.env\b/, without: /\bprocess\.env\b/, reads: "import.meta.env.{name}" },
  { reads: "process.env.{name}" },
]; // prettier-ignore

/** Variables that hold the address of a database or queue, by the scheme of the address. */
export const ADDRESS_VARIABLES: Readonly<Record<string, string>> = {
  mongodb: "MONGODB_URI", postgres: "DATABASE_URL", postgresql: "DATABASE_URL", mysql: "DATABASE_URL", mssql: "DATABASE_URL",
  redis: "REDIS_URL", rediss: "REDIS_URL", amqp: "AMQP_URL", amqps: "AMQP_URL",
}; // prettier-ignore

/** Functions that hand a text on in another form, and wrappers that keep one. */
export const ENCODERS: readonly string[] = [
  "Buffer.from", "Uint8Array.from", "String", "btoa", "atob", "encodeURIComponent", "Object.freeze", "Array.from",
  "Utilities.base64Encode", "utf8ToBytes", "hexToBytes", "CryptoJS.enc.Utf8.parse", "enc.Utf8.parse", "CryptoJS.SHA256", "Utilities.newBlob",
  "readonly", "ref", "shallowRef", "reactive", "createSecretKey", "crypto.createSecretKey", "createPrivateKey", "crypto.createPrivateKey",
]; // prettier-ignore

/** Calls whose object arguments describe shapes, texts or tests; names inside are no values. */
export const SHAPE_CALLS =
  /^(?:t|i18n|translate|defineMessages|createI18n|object|Schema|addResourceBundle|keyMirror|Symbol|Error|\w+Error|describe|it|styled|cva|classNames|createTheme)$/;

/** Files that only browsers run; the last is how ESLint names a script that it cut out of an Astro page. */
export const CLIENT_FILES = /\.client\.[cm]?[jt]sx?$|\.client\.vue$|\.astro\/[^/]+\.[jt]s$/;
/** Pages that begin with their server's code, between two lines of dashes: https://docs.astro.build/en/basics/astro-components/ */
export const PAGES_WITH_SERVER_CODE = /\.astro$/;

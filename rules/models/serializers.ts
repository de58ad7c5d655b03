/** What keeps the fields of a record back on its way out, and the words for fields that nobody else should see. */

/** Last words of fields that say something about a secret, or what is asked of one: `passwordComplexity`, `tokenLifetime`. */
export const ABOUT_SECRET_WORDS: readonly string[] = [
  "complexity", "policy", "length", "strength", "lifetime", "timeout", "attempts", "required", "enabled", "days", "minutes", "hours", "rules", "rotation", "limit", "cost", "rounds",
]; // prettier-ignore

/** Words of fields that are secret whoever asks. */
export const SECRET_FIELD_WORDS: readonly string[] = [
  "password",
  "passwd",
  "pwd",
  "passhash",
  "hash",
  "hashed",
  "salt",
  "secret",
  "token",
  "tokens",
  "otp",
  "totp",
  "pin",
  "ssn",
  "mynumber",
  "apikey",
  "credential",
  "privatekey",
];

/** What a payment service gives for one payment, to be handed to whoever pays: https://docs.stripe.com/api/payment_intents/object */
export const HANDED_TO_PAYER = "client secret";

/** Calls that give a copy of all they are given, or its text: https://tc39.es/ecma262/#sec-json.stringify, https://html.spec.whatwg.org/#dom-structuredclone */
export const COPYING_CALLS: readonly string[] = [
  "JSON.parse",
  "JSON.stringify",
  "structuredClone",
  "Promise.resolve",
];

/** Serializers whose result has the copy under a name: https://github.com/flightcontrolhq/superjson#basic-usage */
export const COPY_UNDER: ReadonlyMap<string, string> = new Map([["superjson.serialize", "json"]]);

/** Calls that write all they are given as one text. */
export const WHOLE_TEXTS: readonly string[] = ["JSON.stringify", "superjson.stringify"];

/** Last words of classes that are the shape of an answer: their fields were chosen. */
export const CHOSEN_SHAPES = /(?:Dto|DTO|Response|ViewModel|Presenter)$/;

/** Records of people who sign in or are served: they hold hashes, tokens, addresses. */
export const GUARDED_RECORDS: readonly string[] = [
  "owner", "renter", "householder", "homeowner", "trainee", "user", "member", "customer", "account", "patient", "employee", "student", "guest", "applicant", "candidate", "subscriber", "donor", "resident", "tenant",
  "pupil", "learner", "passenger", "borrower", "staff", "attendee", "registrant", "shopper", "claimant", "policyholder", "volunteer", "visitor", "guardian", "traveller", "traveler", "lodger", "worker", "nyukyosha", "kainushi", "入居者", "飼い主", "seito", "hogosha", "gakusei", "shain", "jugyoin", "juugyouin", "shokuin", "obosha", "oubosha", "moshikomisha", "moushikomisha", "yoyakusha", "sankasha", "keiyakusha", "okyakusama", "生徒", "保護者", "学生", "従業員", "職員", "申込者", "予約者", "参加者", "契約者", "お客様", "kaiin", "kanja", "kokyaku", "riyosha", "会員", "患者", "顧客", "利用者", "ユーザー", "ユーザ", "応募者", "社員",
]; // prettier-ignore

/** A firm to some, somebody who rents a home to others. */
export const COMPANY_HOMONYM = "tenant";

/** What a firm that rents software has, and nobody who rents a home: https://learn.microsoft.com/azure/architecture/guide/multitenant/considerations/tenancy-models */
export const COMPANY_TENANT_FIELDS =
  /^(?:slug|sub_?domain|domain|plan|tier|schema|business_?name|company_?name|licen[cs]es?|seats|trial_?\w*|billing_?\w*|subscription_?\w*|branding|brand_?\w*|logo_?\w*|custom_?domain|suspended_?reason)$/i;

/** Words in front of such a name that leave its meaning: `app_users`; others make it a table between two (`projectUsers`). */
export const PLAIN_PREFIXES: readonly string[] = [
  "app",
  "site",
  "web",
  "tbl",
  "t",
  "m",
  "mst",
  "auth",
  "new",
  "my",
  "current",
  "the",
  "db",
  "shop",
  "registered",
  "existing",
  "portal",
  "clinic",
  "core",
];

/** Relations whose other side is a person. */
export const PERSON_RELATIONS: readonly string[] = [
  "author",
  "owner",
  "creator",
  "sender",
  "receiver",
  "recipient",
  "host",
  "seller",
  "buyer",
  "assignee",
  "reporter",
  "writer",
  "organizer",
  "poster",
  "reviewer",
];

/** Options of a route that name the shape of its response. */
export const RESPONSE_SCHEMAS: readonly string[] = ["response", "responses", "output", "serializerCompiler"];

/** Steps of a procedure that name the shape of its response. */
export const OUTPUT_STEPS: readonly string[] = ["output", "returns", "response", "openapi"];

/** Decorators that turn a returned record into a chosen shape. */
export const SERIALIZING_DECORATORS =
  /serializ|transformplain|classserializer|exclude|expose|apiview|^(?:query|mutation|resolvefield|subscription|fieldresolver|field)$/i;

/** A model that keeps fields back by itself says so in its file. */
export const MODEL_KEEPS_BACK =
  /toJSON|@Exclude|select:\s*false|hidden:\s*true|defaultScope|serialize(?:d|r)?\s*[:(]|omit:\s*\{/;

/** A model that keeps fields back also where its rows are plain objects: Mongoose's `lean()`. */
export const MODEL_HIDES = /@Exclude|select:\s*false|hidden:\s*true|defaultScope|omit:\s*\{/;

/** Finders of a mapper whose rows give all their fields by `toJSON()`: https://sequelize.org/api/v6/class/src/model.js~model#instance-method-toJSON */
export const PLAIN_INSTANCE_FINDERS: readonly string[] = ["findByPk"];

/** Functions that send what happened to an error tracker, with what is given to them: Sentry, Bugsnag, New Relic. */
export const TELEMETRY_METHODS: readonly string[] = [
  "setUser", "setContext", "setExtra", "setExtras", "addBreadcrumb", "captureException", "captureMessage", "captureEvent", "leaveBreadcrumb",
  "noticeError", "addCustomAttributes", "trackException", "trackTrace",
]; // prettier-ignore

/** Words that end the name of a component that runs in the browser: what it is given is sent there. */
export const INTERACTIVE_COMPONENT_WORDS: readonly string[] = [
  "form", "client", "editor", "dialog", "modal", "provider", "button", "menu", "picker", "wizard", "dropdown", "toggle", "island",
]; // prettier-ignore

/** Files that fill a database with rows that somebody made up. */
export const SEEDING_FILES = /(?:^|[/._-])(?:seed|seeds|seeder|seeding)(?:[._-][\w-]+)*\.[cm]?[jt]s$/;

/** Functions that write to a log. */
export const LOG_METHODS: readonly string[] = [
  "log",
  "info",
  "warn",
  "error",
  "debug",
  "trace",
  "fatal",
  "verbose",
  "notice",
];
export const LOGGERS: readonly string[] = [
  "console",
  "logger",
  "log",
  "winston",
  "pino",
  "bunyan",
  "consola",
  "signale",
];

/**
 * Properties of a message that fill a template which the mail service keeps: SendGrid's dynamic templates, Postmark's
 * TemplateModel, SES's TemplateData, Mailjet's and Mailgun's Variables.
 */
export const TEMPLATE_DATA: readonly string[] = [
  "dynamicTemplateData",
  "dynamic_template_data",
  "TemplateModel",
  "templateModel",
  "TemplateData",
  "templateData",
  "Variables",
  "h:X-Mailgun-Variables",
];

/** The property beside `template` that fills one of the application's own: @nestjs-modules/mailer, nodemailer-express-handlebars. */
export const LOCAL_TEMPLATE_DATA: readonly string[] = ["context", "locals"];

/**
 * Functions that write a table with a column for every field, by their own name and what they are called on:
 * csv-stringify, Papa Parse, json2csv, SheetJS, fast-csv.
 */
export const TABLE_WRITERS: readonly string[] = [
  "stringify",
  "unparse",
  "json2csv",
  "jsonToCsv",
  "toCsv",
  "toCSV",
  "convertToCsv",
  "json_to_sheet",
  "writeToString",
];

/** Options of such a function that name the columns: then they were chosen. */
export const COLUMN_OPTIONS: readonly string[] = ["columns", "fields", "header", "headers", "keys", "select"];

/** Functions that make a function out of a template: Handlebars, EJS, Pug, Eta, lodash. */
export const TEMPLATE_MAKERS: readonly string[] = ["compile", "compileFile", "compileClient", "template"];

/** Functions that fill a template by its name with what stands after it: EJS, Pug, Nunjucks, Eta, Handlebars engines. */
export const TEMPLATE_RENDERERS: readonly string[] = ["renderFile", "renderTemplate", "renderView", "render"];

/** Fields in which a record keeps what somebody signs in with. */
export const PASSWORD_FIELD =
  /^(?:hashed_?|encrypted_?)?(?:password|passwd|pass_?phrase|pass_?code|pin|pin_?code)(?:_?(?:hash|digest|salt|encrypted))?$/i;

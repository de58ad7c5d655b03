/**
 * Words that name credentials, and words that only stand near them. Whole words after splitting camelCase, snake_case,
 * kebab-case and Japanese; a name is judged by its last words: `adminPassword` is a password, `passwordLabel` is not.
 */

/** Last words of names that hold a password people type. */
export const PASSWORD_NAMES: readonly string[] = [
  "password", "passwords", "passwd", "passwds", "pwd", "pwds", "passphrase", "passphrases", "pass phrase", "passcode",
  "passcodes", "pass code", "pass word", "userpass", "dbpass", "rootpass", "adminpass", "db pass", "smtp pass", "mail pass",
  "admin pass", "root pass", "user pass", "ftp pass", "sftp pass", "staff pass", "guest pass", "basic pass", "login pass",
  "master pass", "auth pass", "redis pass", "ssh pass", "proxy pass", "imap pass", "smtp pw", "db pw", "admin pw", "staff pw",
  "root pw", "user pw", "master pw", "login pw", "guest pw", "basic pw", "pin code", "pincode", "pins", "admin pin", "staff pin", "door pin", "unlock pin", "master pin", "pin codes",
  "unlock code", "door code", "access code", "entry code", "master code", "aikotoba", "anshobango", "ansho bango", "ansho", "pasuwado", "pasuwaado",
  "contrasena", "contraseña", "mot de passe", "motdepasse", "passwort", "kennwort", "wachtwoord", "senha", "parola",
  "パスワード", "暗証番号", "合言葉", "パスフレーズ", "パスコード", "共通パスワード", "初期パスワード",
]; // prettier-ignore

/** Last words of names that hold a key or secret of a program: signing, encryption, client secrets. */
export const SECRET_NAMES: readonly string[] = [
  "secret", "secrets", "secret key", "secretkey", "client secret", "app secret", "consumer secret", "api secret", "shared secret", "shared key",
  "jwt key", "jwt secret", "signing key", "signing secret", "sign key", "signature key", "encryption key", "encrypt key", "decryption key", "private key",
  "master key", "hmac key", "aes key", "des key", "cipher key", "crypto key", 
  "cookie secret", "cookie secrets", "secret or key", "secret or private key", "secret access key", "account key",
  "pepper", "service account key", "webhook key", "auth secret",
]; // prettier-ignore

/** Last words of names that hold a key or token another service hands out. */
export const TOKEN_NAMES: readonly string[] = [
  "api key", "apikey", "api keys", "apikeys", "api token", "api tokens", "apitoken", "access token", "accesstoken", "auth token", "authtoken",
  "bearer token", "bearer", "bot token", "refresh token", "secret token", "personal access token", "deploy token", "service token",
  "webhook token", "admin token", "access key", "auth key", "app key", "service role key", "service key", "admin key", "channel access token",
  "channel secret", "server key", "server token", "account token", "master token", "integration token", "pat token", "github token", "gitlab token",
  "npm token", "slack token", "line token", "notion token", "jwt token", "internal token", "ops token", "metrics token", "gateway key", "subscription key",
]; // prettier-ignore

/** Of those, the ones that are a key to find something by as well, unless they are written as a constant: `serviceKey`. */
export const AMBIGUOUS_KEYS: readonly string[] = [
  "service key",
  "app key",
  "account key",
  "server key",
  "admin key",
];

/** Names that may hold a credential; the value has to look like one. */
export const WEAK_NAMES: readonly string[] = [
  "pass", "pw", "pin", "token", "tokens", "auth", "credential", "credentials", "creds", "jwt", "license key", "sas", "sas token", "write key", "session key", "session keys", "cookie key", "cookie keys", "hash key",
]; // prettier-ignore

/** Words at the end of a name that do not change what it holds: `passwordProd`, `apiKey2`, `secretBase64`. */
export const TRAILING_WORDS: readonly string[] = [
  "value", "val", "str", "string", "plain", "raw", "prod", "production", "dev", "development", "stg", "staging", "live", "local", "sandbox",
  "old", "default", "fallback", "current", "base", "hex", "primary", "secondary", "main", "for", "a", "b",
]; // prettier-ignore

/** A name with one of these words is no credential, whatever it ends with. */
export const FALSE_FRIENDS: readonly string[] = [
  "public", "publishable", "pub", "anon", "anonymous", "mask", "wrong", "invalid", "incorrect", "bad", "forgot", "forgotten", "reset", "confirm", "confirmation", "change", "changed", "missing",
  "weak", "hide", "show", "toggle", "view", "include", "reveal", "expand", "allow", "enable", "disable", "skip", "ignore", "error", "errors", "err", "cancel", "cancellation", "label", "labels", "placeholder", "message", "messages", "msg", "hint", "help", "title", "translation", "translations", "i18n", "locale",
  "action", "field", "fields", "column", "columns", "header", "sort", "partition", "foreign", "hot", "object", "bucket", "idempotency", "translate", "enter", "expired", "require", "required", "requires", "disallowed", "forbidden", "banned",
  "common", "breached", "blocked", "denied", "prompt", "count", "num", "number", "max", "min", "total", "usage", "completion",
  "display", "masked", "redacted", "hashed", "encrypted", "hash", "no", "not", "has", "is", "use", "with", "without", "first", "second", "third", "render", "injection", "design", "syntax", "punctuation", "xor", "category", "categories",
]; // prettier-ignore

/** With one of these in front, a password's name says what is done with it, or for how long: `rememberPassword`, `savePasswordFor`. */
export const PASSWORD_VERBS: readonly string[] = ["remember", "save", "keep", "ask", "persist", "forget"];

/** With one of these in front, `token`, `pass`, `key` and their kin mean something else: `pageToken`, `busPass`; an `…ApiKey` is still one. */
export const FALSE_FRIENDS_OF_WEAK: readonly string[] = [
  "csrf", "xsrf", "version", "inject", "special", "eos", "bos", "pad", "unk", "sep", "cls", "page", "next", "continuation", "sync", "css", "font", "icon", "start", "end", "stop", "separator", "delimiter", "comment", "keyword", "operator", "repository", "event",
  "events", "cache", "query", "react", "row", "map", "dictionary", "lookup", "route", "path", "site", "boarding", "season", "day", "ticket", "bus", "weekend", "shadow", "depth", "color", "colour",
]; // prettier-ignore

/** Who or what a password belongs to: with one of these a wordlike value counts too. */
export const OWNER_WORDS: readonly string[] = [
  "staff", "admin", "administrator", "root", "master", "shared", "common", "default", "initial", "guest", "user", "login", "db", "database", "mysql", "postgres", "pg", "mongo",
  "redis", "smtp", "mail", "ftp", "sftp", "ssh", "imap", "basic", "auth", "server", "site", "wifi", "clinic", "shop", "store", "office", "nurse",
  "doctor", "teacher", "member", "manager", "owner", "operator", "ops", "support", "demo", "service", "system", "api", "proxy", "ldap", "vpn", "kanri", "kanrisha", "kyoyu",
  "kyotsu", "tenant", "partner", "crm", "backup", "deploy", "portal", "gate", "door", "unlock", "super", "seed", "qa", "stg", "staging", "e2e", "my", "our", "secret", "hidden", "real", "correct", "front", "desk", "reception", "event", "vip", "preview", "maintenance",
]; // prettier-ignore

/** Property names beside a password that show a login or connection. */
export const LOGIN_SIBLINGS: readonly string[] = [
  "user", "username", "user name", "login", "login id", "loginid", "userid", "user id", "id", "email", "mail", "account", "host", "hostname", "server",
  "database", "role", "uid", "name", "phone", "member id", "staff id", "admin", "port", "db", "ユーザー", "ユーザーid", "ログインid", "kaiin id", "shain bango", "client id", "clientid",
]; // prettier-ignore

/** HTTP headers that carry a credential. */
export const CREDENTIAL_HEADERS: readonly string[] = [
  "authorization", "proxy-authorization", "x-api-key", "api-key", "apikey", "x-apikey", "x-auth-token", "x-access-token", "x-auth-key", "x-token",
  "private-token", "x-secret", "x-shared-secret", "x-webhook-secret", "x-internal-token", "x-internal-secret", "x-service-token",
  "x-admin-token", "x-admin-key", "x-client-secret", "x-app-secret", "ocp-apim-subscription-key", "x-rapidapi-key", "x-vault-token", "x-gitlab-token", "x-goog-api-key",
  "x-figma-token", "x-shopify-access-token", "x-hasura-admin-secret", "x-cybozu-api-token", "x-cybozu-authorization", "x-chatworktoken",
  "x-functions-key", "x-master-key", "x-parse-rest-api-key", "x-parse-master-key", "x-auth-secret", "x-signing-secret", "x-amz-security-token", "x-password", "x-passcode", "dd-api-key", "x-insert-key",
]; // prettier-ignore

/** Query parameters that carry a credential. */
export const CREDENTIAL_PARAMETERS: readonly string[] = [
  "api_key", "apikey", "api-key", "access_token", "accesstoken", "auth_token", "authtoken", "token", "secret", "client_secret",
  "password", "passwd", "pwd", "pass", "sig", "signature", "x-amz-signature", "key", "private_key", "app_secret", "auth", "access_key", "pw", "apitoken", "api_token",
]; // prettier-ignore

/** What the text of a function shows that lets somebody in or turns them away. */
export const ENTRY_TEXT =
  /unlock|log_?in|sign_?in|auth(?!ors?\b)|session|cookie|\b40[13]\b|unauthori[sz]ed|forbidden|admin|staff|\bgate|door|\benter\b|permission|locked|入場|ログイン|認証|解錠|入室|管理|secret|granted|denied/i;
/** What it shows that gives a discount instead. */
export const VOUCHER_TEXT = /coupon|promo|discount|voucher|campaign|referral|クーポン|割引/i;

/** Functions of a project that hash the password they are given. */
export const PASSWORD_HASHING =
  /(?:^|\.)(?:hashPassword|hashPasswordSync|passwordHash|encryptPassword|makePasswordHash|getHashedPassword|generatePasswordHash|createPasswordHash)$/i;

/** Methods that make an account out of the object they are given. */
export const ACCOUNT_MAKERS =
  /^(?:create|createMany|createUser|createAccount|createAdmin|createAdminUser|createSuperuser|insert|insertOne|insertMany|upsert|save|bulkCreate|findOrCreate|values|signUp|signUpEmail|registerUser|addUser|seedUser|setUser)$/;

/** First words of secrets that a program makes up for itself, also where a package has the same word. */
export const OWN_SECRET_WORDS: readonly string[] = [
  "jwt", "session", "sessions", "cookie", "cookies", "auth", "next", "nextauth", "better", "express", "iron", "admin", "app", "server", "token", "csrf", "hmac", "signing", "encryption", "access", "refresh", "database", "redis", "postgres", "mysql", "mongo", "node", "nest", "koa", "hono", "fastify", "passport", "crypto", "secret", "shared", "internal",
]; // prettier-ignore

/** What a header says in front of a credential: the scheme, or how a service calls its key. */
export const CREDENTIAL_SCHEME =
  /^(?:Bearer|Basic|Token|JWT|ApiKey|Api-Key|Key|OAuth|Bot|Digest|SharedKey|sso-key|GoogleLogin auth=|GenieKey|DeepL-Auth-Key|PRIVATE-TOKEN|Discogs token=|Splunk|AccessKey)(?:\s+|(?<==))/i;

/** The fixed text of a header that carries a signature over the request, not the key that made it: `Signature=…`, `ver=1.0&sig=…`. */
export const SIGNED_HEADER = /\bsignature\s*=|(?:^|[&;,\s])(?:sig|hmac|digest)=$/i;

/** A number of an Indian post office: https://en.wikipedia.org/wiki/Postal_Index_Number. */
export const POSTAL_INDEX = /^[1-9]\d{5}$/;
/** Properties of a postal address: a `pincode` beside one is the code of a post office: https://en.wikipedia.org/wiki/Postal_Index_Number. */
export const POSTAL_SIBLINGS =
  /^(?:street\w*|address\w*|city|town|state|district|country|province|landmark|locality|area)$/i;

/**
 * Headers whose names speak of a credential and carry none: of forms, of tools that send requests, and those that say what
 * is done with one. https://learning.postman.com/docs/sending-requests/create-requests/headers/
 */
export const HEADERS_ABOUT_CREDENTIALS =
  /csrf|xsrf|^postman-|-(?:preserves?|keeps?|skips?|needs?|requires?|allows?|supports?|uses?)-/i;

/**
 * Calls whose first argument is the name of an entry: https://developer.mozilla.org/docs/Web/API/Storage,
 * https://docs.expo.dev/versions/latest/sdk/securestore/, https://code.visualstudio.com/api/references/vscode-api#SecretStorage; others where what they are called on is such a store.
 */
export const ENTRY_CALLS = /^(?:get|set|remove|delete)Item(?:Async|Sync)?$|^(?:get|set|delete)Cookie$/;
export const ENTRY_STEPS = /^(?:get|set|has|delete|remove|put|take|store|update|getString|setString)$/;
/** Names of a project's own functions for entries of a store: `readJsonFromStorage(KEY)`, `useLocalStorage(KEY)`. */
export const ENTRY_HELPERS =
  /^(?:read|write|get|set|load|save|store|put|take|remove|clear|delete|drop|has|use|persist)\w*(?:Storage|Cookies?|Keychain|SecureStore|Prefs|Preferences)$|^(?:atomWithStorage|useStorage|useCookies?)$/;
export const ENTRY_STORES =
  /(?:storage|cookies?|session|store|cache|prefs|preferences|secrets|keychain|globalState|workspaceState)$/i;

/** Names of secrets that a service hands out to those who call it: they sign no session of the program's own. */
export const ISSUED_SECRETS = /client|webhook|consumer|app_?secret|access_?key|stripe|channel/i;

/** What says whose a key is, or where it opens something, beside it: `teamId`, `keyId`, `POSTGRES_HOST`. */
export const WHOSE_NAMES =
  /^(?:(?:key|team|account|client|app|application|project|access_?key|tenant)_?id|(?:\w+_)?host(?:name)?)$/i;
/** An address that asks its reader to fill in whose it is: `https://your-team.okta.com`. */
export const ADDRESS_TO_FILL_IN = /^https?:\/\/(?:[\w-]+\.)?(?:your|<|\{)[-_]?\w/i;

/** Values that stand where a secret will be, and words that interfaces are made of. */

/** Words that say a value is not real, wherever they stand in it. */
export const DUMMY_WORDS: readonly string[] = [
  "todo", "fixme", "sample", "example", "examples", "placeholder", "replace", "replaceme", "changeme", "changeit", "changethis", "foo", "bar", "baz",
  "foobar", "fake", "dummy", "redacted", "notreal", "tbd", "aqui", "aquí", "ici", "obfuscated", "insert", "your", "yours", "xxx", "xxxx", "hogehoge", "hoge",
  "fuga", "piyo", "none", "null", "undefined", "unset", "lorem", "ipsum", "deadbeef", "cafebabe", "goes", "here", "thesecret", "hashedpassword", "hashedpass", "hashedpw", "encryptedpassword", "passwordhash", "someapikey", "pending", "provisioning", "mock", "mocked", "stub", "stubbed", "unused", "noop", "masked", "censored", "hidden", "filtered", "synthetic", "fictional", "fictitious", "bogus", "imaginary", "madeup", "throwaway", "simulated",
]; // prettier-ignore

/** Beginnings that ask the reader to put the real value there. */
export const DUMMY_STARTS: readonly string[] = [
  "your", "insert", "enter", "put", "replace", "change", "paste", "fill", "add your", "set me", "xxx", "<", "example", "dummy", "fake", "mock",
]; // prettier-ignore

/** What stands for "nothing is set" behind `||` and `??`. */
export const ABSENT_VALUES: readonly string[] = [
  "", "none", "null", "undefined", "unset", "not set", "not-set", "not_set", "notset", "missing", "n/a", "na", "-", "--", "?", "unknown", "empty",
  "absent", "present", "disabled", "unsupported", "skip", "skipped", "off", "false", "no", "anonymous", "(unset)", "(none)", "<unset>", "<none>", "not configured", "not-configured", "not_configured", "not found", "not_found", "unavailable", "optional", "default", "build", "未設定", "なし", "未定", "[object object]", "nan", "{}", "[]",
]; // prettier-ignore

/**
 * Words of interfaces, protocols and code. A value made only of these is a label, a field, a mode or a route,
 * not a secret, unless a library takes it as one.
 */
export const INTERFACE_WORDS: readonly string[] = [
  "password", "passwords", "passwd", "pwd", "pass", "passphrase", "passcode", "pin", "pincode", "text", "input", "inputs", "current", "new", "old", "one", "time",
  "code", "codes", "hidden", "masked", "mask", "plain", "visible", "visibility", "outlined", "outline", "filled", "fill", "standard", "string", "number", "boolean", "object", "array", "function",
  "true", "false", "required", "require", "optional", "default", "none", "null", "undefined", "invalid", "valid", "expired", "expires", "missing",
  "wrong", "incorrect", "weak", "strong", "medium", "error", "errors", "ok", "success", "failed", "fail", "failure", "forgot", "forgotten", "reset", "change", "changed", "update",
  "updated", "create", "created", "delete", "deleted", "remove", "removed", "add", "edit", "view", "list", "get", "set", "confirm", "confirmation", "confirmed", "login", "logout", "signin", "signup", "signout", "sign", "log", "in", "on", "up",
  "out", "off", "user", "users", "username", "name", "names", "email", "mail", "auth", "authentication", "authorization", "authenticate", "basic", "bearer", "digest",
  "jwt", "jws", "jwe", "oauth", "oauth2", "openid", "oidc", "saml", "sso", "token", "tokens", "access", "refresh", "id", "ids", "secret", "secrets", "api", "apis", "key", "keys", "apikey", "client", "server", "private",
  "public", "credentials", "credential", "creds", "otp", "totp", "hotp", "mfa", "2fa", "sms", "magic", "link", "links", "header", "headers", "cookie", "cookies", "query", "body",
  "param", "params", "session", "sessions", "local", "storage", "http", "https", "env", "environment", "vault", "aws", "kms", "gcp", "azure", "manager", "select", "all", "show", "hide",
  "toggle", "enter", "type", "your", "please", "minimum", "maximum", "length", "label", "placeholder", "title", "field", "fields", "form", "forms", "submit", "submitted", "page", "screen", "button", "btn", "icon", "icons", "lock", "unlock", "shield", "hash", "salt", "grant", "code", "permanent",
  "temporary", "temp", "personal", "display", "readonly", "read", "write", "only", "admin", "the", "a", "an", "is", "are", "not", "no", "to", "of", "for", "from", "by", "with", "and", "or", "at", "as", "has", "must", "be",
  "file", "files", "path", "url", "uri", "value", "values", "data", "json", "raw", "base64", "hex", "utf8", "utf", "ascii", "binary", "post", "put", "patch", "csrf", "xsrf", "request", "response", "form",
  "authenticity", "verification", "verify", "verified", "verifier", "validation", "validate", "check", "checked", "autocomplete", "custom", "internal", "external", "system", "service", "app", "application", "account", "accounts", "profile", "settings", "config", "configuration", "option", "options", "info", "details", "policy", "rules", "rule", "strength",
  "meter", "generator", "generate", "generated", "manual", "auto", "automatic", "random", "rotate", "rotation", "revoke", "revoked", "active", "inactive", "enabled", "disabled", "pending", "used", "unused", "primary", "secondary", "small", "large", "sm", "md", "lg", "xs", "xl", "left", "right", "top", "bottom", "center",
  "blue", "red", "green", "gray", "grey", "danger", "warning", "warn", "debug", "trace", "notice", "notification", "notifications", "message", "messages", "alert", "question", "answer", "hint", "help", "security", "secure", "encrypted", "encryption", "decrypt", "encrypt", "hashed", "hashing", "signing", "signature", "signed", "hmac", "sha256", "sha1", "sha512", "md5", "rsa", "aes", "ssh", "pem", "der", "pkcs8", "spki", "none", "same", "different", "match", "matches", "mismatch", "twice", "again", "repeat", "retype", "recover", "recovery", "protected", "protect", "passwordless", "passkey", "webauthn", "biometric", "face", "touch", "device", "remember", "me", "my", "account", "this", "that",
]; // prettier-ignore

/** Passwords everyone knows: a list of them is a policy that forbids them. */
export const NOTORIOUS_PASSWORDS: readonly string[] = [
  "123456", "12345678", "123456789", "password", "password1", "qwerty", "qwerty123", "111111", "abc123", "letmein", "iloveyou", "admin", "welcome", "monkey", "dragon",
  "0000", "1111", "1234", "000000", "12345", "1234567", "1234567890", "123123", "654321", "admin123", "password123", "passw0rd",
]; // prettier-ignore

/** Words that only values made up for tests and examples have. */
export const TEST_WORDS: readonly string[] = [
  "test", "tests", "testing", "tester", "testpass", "testpassword", "password", "passwd", "pass", "pwd", "secret", "secrets", "token", "key", "apikey", "wrong", "invalid", "incorrect", "bad",
  "qwerty", "hunter", "letmein", "asdf", "asdfgh", "supersecret", "keyboard", "shh", "shhhh", "shhhhh", "spec", "snapshot", "abc", "abcd", "abcdef", "foo", "bar", "baz", "minioadmin", "securepassword", "insecure", "unsafe", "sesame", "lorem", "acme",
  "motdepasse", "contrasena", "contraseña", "senha", "passwort", "wachtwoord", "parola", "haslo", "hasło", "heslo",
]; // prettier-ignore

/** Words that such values are filled up with; a value of nothing else is made up. */
export const FILLER_WORDS: readonly string[] = [
  "pw", "api", "valid", "correct", "good", "new", "old", "some", "any", "my", "user", "admin", "root", "hello", "world", "welcome", "demo", "dev", "changed", "updated", "another", "other", "first", "second", "third", "strong", "weak", "short", "long", "super", "cat", "dog", "local", "localhost", "e2e", "ci", "random", "string", "value", "temp", "tmp", "access", "refresh", "jwt", "session", "cookie", "bearer", "auth", "client", "signing", "guest", "postgres", "mysql", "redis", "minio", "grafana", "rabbitmq", "elastic", "neo4j", "mongo", "mongodb", "sa", "secure", "alice", "bob", "john", "jane", "doe", "shared", "server", "service", "webhook", "hmac", "sign", "encryption", "encrypt", "private", "public", "credential", "credentials", "default", "open", "one", "two", "three", "four",
]; // prettier-ignore

/** With one of these in its name, a list of passwords is what a policy turns away; one password of that name is what people share. */
export const PLENTY_WORDS: readonly string[] = ["common", "commonly", "popular", "frequent", "worst", "top"];

/** Words in the name of a list whose values are turned away. */
export const REFUSED_LIST_WORDS: readonly string[] = [
  "weak", "insecure", "forbidden", "banned", "disallowed", "denied", "blocked", "blocklist", "denylist", "blacklist", "blacklisted", "breached", "compromised", "leaked", "exposed", "revoked", "rotated", "placeholder", "placeholders", "rejected", "refused", "unsafe", "obvious", "guessable", "notorious", "invalid", "dummy", "fake", "known",
]; // prettier-ignore

/** Words in the name of a list whose values are tried one after the other. */
export const GUESSED_LIST_WORDS: readonly string[] = [
  "possible",
  "candidate",
  "candidates",
  "guess",
  "guesses",
  "known",
  "try",
  "tries",
  "attempts",
  "potential",
];

/** Names of algorithms, as headers and options spell them: `AWS4-HMAC-SHA256`, `aes-256-gcm`. */
export const ALGORITHM_NAMES =
  /^(?:[A-Z\d]+[-_])*(?:HMAC|SHA|AES|RSA|RSASSA|ECDSA|DSA|MD5|PBKDF2|BLAKE2[BS]?)(?:[-_]?(?:SHA|PSS|OAEP|GCM|CBC|CTR|ECB|PKCS1|\d+))*$/i;

/** Words of a constant that stands for a value which is not there: `NO_TOKEN_SENTINEL`. */
export const STAND_IN_WORDS: readonly string[] = ["sentinel", "noop", "unused"];

/** Words of a constant that something is compared with to see whether a value was set at all: `API_KEY_PLACEHOLDER`. */
export const PLACEHOLDER_NAMES: readonly string[] = [
  "placeholder",
  "placeholders",
  "unset",
  "absent",
  "missing",
];

/** What says that something is there, beside words for what is not. */
export const PRESENT_TEXT =
  /^\W*(?:is )?(?:provided|given|set|yes|present|exists?|available|configured|received|supplied|ok|filled|defined|found|loaded|true|設定済み?|あり|有り?)\W*$/i;

/** A comment behind a value that asks the reader to put the real one there. */
export const FILL_IN_COMMENT =
  /(?:\/\/|\/\*).*(?:\b(?:place|put|paste|insert|enter|replace|fill|add|use|change)\b.*\byour\b|\byour\b.*\bhere\b|ここに|置き換え|書き換え)/i;

/** A comment behind a value that says it is made up. */
export const DUMMY_COMMENT =
  /(?:\/\/|\/\*).*\b(?:dummy|fake|bogus|not (?:a )?real|made[- ]up)\b|(?:\/\/|\/\*).*(?:ダミー|架空)/i;

/** Values that only name what goes there: `myChatAPIToken`. */
export const OWN_NAMES = /^my[-_]?[a-z]*?(?:api[-_]?)?(?:token|key)$/i;

/** Parts of a key that nobody's service handed out: a row of digits or letters in order, or a word of tests. */
export const KEY_STAND_INS =
  /123456|abcdef(?!\w*[A-Z])|(?:^|[-_.])(?:test|mock|demo|fake|dummy|sample|example)(?:[-_.]\w{1,6})?$/i;

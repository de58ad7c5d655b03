/** Parts of a request that are the same for everybody who asks for the same page. */
export const REQUEST_PARTS: readonly string[] = [
  "accept-language", "accept-encoding",
  "url", "originalUrl", "path", "pathname", "baseUrl", "hostname", "host", "protocol", "method", "query", "params", "param",
  "searchParams", "nextUrl", "href", "search", "route", "routerPath", "rawPath", "rawQueryString", "queryStringParameters",
  "pathParameters", "requestPath",
]; // prettier-ignore

/** What a function hands out that is the program's own, though nobody may enter without it. */
export const NO_CALLER =
  /config|settings?|env|secret|key|client|connection|database|db|service|access_?token|api|header|body|json|params?|query|form|data$/i;

/** Words in the names of projects' own helpers that keep what a function makes under a key. */
export const CACHE_HELPER_WORDS: readonly string[] = [
  "cached",
  "cache",
  "remember",
  "memo",
  "memoized",
  "reuse",
];

/** Words of a helper's name that, beside a word for what is kept, say that it is told the value: `setCached(key, value)`. */
export const CACHE_WRITE_WORDS: readonly string[] = ["set", "put", "store", "save", "write", "add"];

/** Keys under which an operator keeps what holds for the whole service. */
export const NAMES_SETTINGS = /settings?|config|option|notif|admin|site|system|contact|sender|from|smtp/i;

/** Keys under which work waits for somebody to do it: what is kept there is taken out again. */
export const NAMES_WAITING =
  /queue|outbox|pending|backlog|batch|buffer|dead_?letter|\bdlq\b|\bretr(?:y|ies)\b|to_?process|unsent|\bjobs?\b|\btasks?\b|stream|journal|audit/i;

/** Methods by which a project's own store makes what is not there, whatever the store is called. */
export const MAKES_WHAT_IS_MISSING =
  /^(?:getOr(?:Set|Create|Load|Fetch|Compute|Make|Add|Build)|computeIf(?:Absent|Missing)|fetchOr\w+|loadOr\w+)$/;

/** Words in the name of a project's own module whose functions keep what they are told to make. */
export const CACHE_MODULE_WORDS: readonly string[] = [
  "cache", "cached", "caching", "memo", "memoize", "swr", "dedupe", "dedup", "inflight", "singleflight", "coalesce",
]; // prettier-ignore

/** Verbs of methods by which a project's own cache makes what is not there: `getOrLoad`, `computeIfAbsent`, `through`. */
export const CACHE_METHOD_WORDS: readonly string[] = [
  "or", "through", "compute", "absent", "wrap", "swr", "revalidate", "get", "fetch", "load", "resolve", "use", "once", "run",
]; // prettier-ignore

/** Names of things that many people ask for: a key made of them says nothing about who asks. Heads of names. */
export const SHARED_THINGS: readonly string[] = [
  "on", "at", "from", "to", "until", "since", "q", "of", "slug", "page", "month", "year", "date", "day", "week", "hour", "time", "nen",
  "tsuki", "hizuke", "locale", "lang", "language", "path", "pathname", "url", "href", "route", "shop", "store", "course", "product", "category", "area",
  "region", "event", "article", "post", "item", "kind", "type", "term", "query", "keyword", "section", "tag", "limit", "offset", "version",
  "period", "season", "model", "name", "grade", "level", "size", "status", "mode", "view", "tab", "symbol", "currency", "country",
  "prefecture", "pref", "city", "port", "station", "floor", "hall", "lot", "plan", "sku", "isbn", "branch", "filter", "sort", "order",
  "company", "office", "school", "clinic", "hospital", "facility", "department", "dept", "venue", "hotel", "salon", "restaurant", "gym",
  "campus", "class", "classroom", "museum", "library", "show", "screen", "menu", "form", "template", "brand", "service", "zone", "quarter", "fiscal",
  "kumi", "kurasu", "gakkyu", "gakkyuu", "gakko", "gakkou", "kamoku", "nengetsu", "nengappi", "shiten", "eigyosho", "jigyosho", "shisetsu", "heya", "eki", "chiku", "chiiki", "nendo", "gakki", "semester", "kikan", "tenpo", "kyoshitsu", "gakunen", "shozoku", "kaisha", "busho", "endpoint", "operation", "metric", "report", "program", "programme", "campaign", "lesson", "topic", "survey", "quiz", "exam", "feature", "news", "album", "film", "movie", "book", "recipe", "market", "place", "location", "spot", "town", "ward", "district", "theatre", "theater", "stadium", "today", "start", "end", "begin", "range", "span", "format", "scope",
]; // prettier-ignore

/** Last words of a name that say in which form a thing is named: `shopId`, `companyCode`. */
export const KEY_FORM_WORDS: readonly string[] = [
  "id",
  "ids",
  "slug",
  "name",
  "key",
  "no",
  "code",
  "number",
  "param",
];

/** Names under which programs hand on the request or what belongs to it. */
export const REQUEST_CARRIERS: readonly string[] = [
  "ctx",
  "context",
  "req",
  "request",
  "reqctx",
  "requestcontext",
  "requestctx",
];

/** Names under which a function is handed the credential of whoever it is to speak for; a service's own is named for it. */
export const SOMEBODYS_CREDENTIAL =
  /^(?!(?:service|machine|client|app|bot|api|admin|system|shared|global|csrf|xsrf|push|device|refresh)[A-Z_])(?:token|jwt|bearer|cookies?|session|sessionId|\w*(?:[tT]oken|Jwt|Cookie|SessionId))$/;

/** Names of parameters that hold the settings of the program itself, not of one of its users. */
export const PROGRAM_SETTINGS = /^_?(?:\w+C|c)onfig(?:uration)?$|^_?(?:settings|env|environment)$/;

/** Names of what connects one visitor: whoever is handed it is made for them. */
export const ONE_VISITORS_CONNECTION = /^_?(?:socket|ws|websocket|webSocket|req|request)$/;

/** Words of records that are no person's: there is one for the whole service, or for each of its places. */
export const PLACE_RECORDS: readonly string[] = [
  "clinic", "hospital", "pharmacy", "salon", "gym", "school", "company", "organization", "organisation", "shop", "restaurant", "hotel", "office",
  "facility", "institution", "business", "brand", "branch", "tenpo", "kaisha", "shisetsu", "店舗", "会社", "施設",
]; // prettier-ignore

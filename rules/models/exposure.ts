/** Where credentials are written so that other people or systems can read them. Data only. */

export type Place =
  "log" | "message" | "response" | "error" | "address" | "command" | "mail" | "bundle" | "page" | "storage";

export interface SinkRow {
  place: Place;
  /** Matches the callee's canonical path, or its text where the receiver is the project's own. */
  call: RegExp;
  /** Indexes of the arguments that are written; all when left out. */
  args?: readonly number[];
  /** Properties of an options argument that are written; the whole argument when left out. */
  properties?: readonly string[];
}

const LEVELS =
  "log|info|debug|warn|warning|error|trace|fatal|verbose|silly|http|notice|critical|success|child|dir|table|group|start|ready|box";

export const SINKS: readonly SinkRow[] = [
  { place: "log", call: new RegExp(`^\\$?console\\.(?:${LEVELS})$`) },
  { place: "log", call: new RegExp(`(?:^|\\.|_)(?:log|logger|logging|winston|pino|bunyan|consola|signale|audit|auditLog|auditLogger|Logger|LOGGER|loggerService|tslog|functions\\.logger)(?:\\(\\))?\\.(?:${LEVELS})$`) },
  { place: "log", call: /^(?:pino|winston|bunyan|consola|signale|loglevel|log4js|roarr|@nestjs\/common\.Logger)[\w.()/:-]*\.(?:log|info|debug|warn|error|trace|fatal|verbose|silly|http)$/ },
  { place: "log", call: /^\$?Logger\.log$|^(?:\$?process\.)(?:stdout|stderr)\.write$|^debug\(\)$|^(?:context|ctx)\.log(?:\.\w+)?$|^functions\.logger\.\w+$/ },
  { place: "log", call: /(?:^|\.)(?:captureMessage|setExtra|setExtras|setContext|addBreadcrumb|setTag|setTags|captureEvent|captureException|leaveBreadcrumb|addCustomAttribute|addCustomAttributes|noticeError|setAttribute|setAttributes|recordException|addEvent|trackException|trackTrace)$/ },
  // A fourth argument of a project's own is what the call signs in with.
  { place: "log", call: /(?:^|\.)trackEvent$/, args: [0, 1, 2] },
  { place: "message", call: /\.chat\.(?:postMessage|update|postEphemeral)$|\.files\.(?:upload|uploadV2)$|(?:webhook|Webhook|slack|teams|hook)\w*\.(?:send|post|notify|postMessage)$|discord\w*\.(?:send|notify|postMessage)$|^(?:@slack\/webhook\.IncomingWebhook|discord\.js\.WebhookClient)\(\)\.send$/ },
  { place: "message", call: /(?:^|\.)(?:pushMessage|replyMessage|multicast|broadcast|postToSlack|sendSlack|sendSlackMessage|notifySlack|slackNotify|sendToSlack|postSlack|postMessageToSlack|notifyTeams|sendTeamsMessage|sendDiscord|notifyDiscord|notifyLine|sendLineNotify|lineNotify|sendLineMessage|postChatwork|notifyChatwork|sendChatwork|createRoomMessage)$/ },
  { place: "message", call: /(?:issues|rest\.issues)\.(?:create|createComment|update)$|\.(?:createIssue|addComment|createTicket|postIssue|postIssueComment|addNewIssue|updateIssue)$|(?:asana|clickup|todoist|wrike|monday|notion)\b[\w.()]*\.createTask$|(?:^|\.)pages\.(?:create|update)$|\.blocks\.children\.append$|(?:tickets|jira|backlog|redmine|zendesk|asana|trello|linear)\w*\.(?:create|post|add|update)$/ },
  { place: "message", call: /\.appendRow$|\.spreadsheets\.values\.(?:append|update|batchUpdate)$|(?:[rR]ange|[sS]heet|[cC]ell|\$SpreadsheetApp)\w*(?:\([^()]*\))?(?:\.\w+\(\))*\.setValues?$|(?:sheet|worksheet|Sheet)\w*\.(?:addRow|addRows)$|\.record\.(?:addRecord|updateRecord|addRecords)$/ },
  { place: "response", call: /(?:^|\.)(?:res|response|reply)(?:\.(?:status|code|type|set|header)\([^)]*\))*\.(?:json|send|jsonp|end|write|render)$|^(?:express:response|fastify:reply|node:response|koa:context|hono:context|hono:c|nest:response)[\w.()]*\.(?:json|send|jsonp|end|write|render|text|html|body)$|^c\.(?:json|text|html|body)$/ },
  { place: "response", call: /^(?:\$?Response(?:\.json)?|\$?NextResponse\.json|next\/server\.NextResponse\.json|web:response(?:\.json)?|\$?json|@remix-run\/node\.json|@sveltejs\/kit\.json|ContentService\.createTextOutput|\$ContentService\.createTextOutput)$/, args: [0] },
  { place: "command", call: /^(?:child_process\.|execa\.|\$Bun\.|cross-spawn)?(?:exec|execSync|execFile|execFileSync|spawn|spawnSync|fork|execa|execaSync|execaCommand|execaCommandSync|command)$|^(?:execa|cross-spawn)$|^shelljs\.exec$|^util\.promisify\(\)$|(?:^|\.)execAsync$/, args: [0, 1] },
  { place: "mail", call: /(?:^|\.)(?:sendMail|sendEmail|sendTemplateEmail|sendTransacEmail|sendWithTemplate|sendTemplatedEmail)$|^nodemailer\.createTransport\(\)\.sendMail$|(?:^|\.)emails\.send$|(?:^|\.)batch\.send$|^@sendgrid\/mail\.send$|(?:^|\.)(?:sgMail|sgmail|\w*[mM]ailer|mailService|mailClient|emailService|postmark|resend|mail)\.(?:send|sendMail)$|^\$?(?:MailApp|GmailApp)\.(?:sendEmail|createDraft)$|(?:^|\.)messages\.(?:create|send)$|(?:^|\.)(?:SendEmailCommand|SendTemplatedEmailCommand)(?:\(\))?$/ },
  { place: "storage", call: /^\$?(?:window\.)?(?:localStorage|sessionStorage)\.setItem$/, args: [1] },
]; // prettier-ignore

/** Addresses of chats and boards that many people read. */
export const SHARED_HOSTS =
  /hooks\.slack\.com|slack\.com\/api\/chat|discord(?:app)?\.com\/api\/webhooks|webhook\.office\.com|logic\.azure\.com|chat\.googleapis\.com|notify-api\.line\.me|api\.line\.me\/v2\/bot|api\.chatwork\.com|api\.notion\.com|backlog\.(?:jp|com)|atlassian\.net|api\.github\.com\/repos\/\S+\/issues|api\.telegram\.org/i;
/** Names of variables that hold such an address. */
export const SHARED_ADDRESS_NAMES =
  /(?:slack|discord|teams|chatwork|chat|line_?notify|hook|notion|backlog|jira)(?!\w*(?:token|oauth|auth|login))\w*_?(?:url|uri|webhook|endpoint)|webhook_?(?:url|uri)?$|_WEBHOOK$/i;

/** Prefixes that put a variable into what browsers download. */
export const PUBLIC_PREFIXES =
  /^(?:NEXT_PUBLIC_|VITE_|REACT_APP_|EXPO_PUBLIC_|PUBLIC_|NUXT_PUBLIC_|GATSBY_|VUE_APP_|NX_PUBLIC_|RSBUILD_PUBLIC_|STORYBOOK_|NG_APP_|PARCEL_PUBLIC_|RAZZLE_|SNOWPACK_PUBLIC_)/;
/** Those of them that bundlers only compile from `import.meta.env` and modules of their own: https://vite.dev/guide/env-and-mode, https://svelte.dev/docs/kit/$env-static-public */
export const BUNDLER_PREFIXES = /^(?:PUBLIC|VITE)_/;
/**
 * Those whose framework has a server that reads the variables without it from `process.env`, too; in what is built for
 * browsers alone nothing is left under such a name: https://nextjs.org/docs/app/guides/environment-variables
 */
export const SERVER_READS_TOO = /^(?:NEXT_PUBLIC|NUXT_PUBLIC|PUBLIC|GATSBY|NX_PUBLIC|RAZZLE)_/;
/** Public variables of services that mean their key to be public. */
export const PUBLIC_BY_DESIGN =
  /(?:^|_)PUBLIC(?:_|$)|ANON|DEMO_|WEBSITE_TOKEN|WIDGET|HERE_API|HERE_MAPS|PUBLISHABLE|SITE_?KEY|PUBLIC_?KEY|CLIENT_?KEY|CLIENT_?ID|MAPS?|MAPBOX|LOCATIONIQ|MAPTILER|CESIUM|FIREBASE|RECAPTCHA|HCAPTCHA|TURNSTILE|POSTHOG|AMPLITUDE|MIXPANEL|SEGMENT|SENTRY|LOGROCKET|BUGSNAG|AXIOM|LOGO_?DEV|PADDLE(?:_CLIENT)?_TOKEN|CLIENT_TOKEN$|DATADOG_CLIENT|DD_CLIENT|ROLLBAR|CLARITY|ALGOLIA_SEARCH|SEARCH_(?:API_)?KEY|SEARCH_ONLY|CONTENTFUL_(?:DELIVERY|ACCESS|PREVIEW)|STORYBLOK|DATOCMS|PRISMIC|HYGRAPH|SANITY|GIPHY|TENOR|UNSPLASH|SHOPIFY_(?:API_)?KEY|STOREFRONT|INTERCOM|CRISP|HOTJAR|GA_|GTM|ANALYTICS|SOURCE_TOKEN|INGEST|RAZORPAY_(?:API_)?KEY(?:_ID)?$|PAYSTACK_(?:TEST_|LIVE_)?PUBLIC|BEACON|VAPID|PUSHER_(?:APP_)?KEY|ABLY|STREAM_(?:API_)?KEY|LIVEKIT_URL|MUX_ENV|WALLETCONNECT|INFURA|ALCHEMY|ETHERSCAN|RPC|CSRF|SESSION_KEY|TOKEN_(?:KEY|NAME|URL|ADDRESS|SYMBOL|DECIMALS|ENDPOINT)|STORAGE|COOKIE|_NAME$|_URL$|_ENDPOINT$/i;
/**
 * Keys of maps are read in every page that shows one, whatever else their name says, and so is the key beside a signed upload:
 * https://developers.google.com/maps/api-security-best-practices, https://cloudinary.com/documentation/upload_images#authenticated_requests
 */
export const MAP_KEYS =
  /cloudinary_?api_?key$|maps?_?(?:js_?|javascript_?|api_?|browser_?)*key(?:_?(?:secret|value|binding))?$/i;
/** Words that make a public variable's name a secret's. */
export const SECRET_VARIABLE =
  /SECRET|PASSWORD|PASSWD|_PASS$|PASSPHRASE|PRIVATE_?KEY|SERVICE_?ROLE|SERVICE_?ACCOUNT|ADMIN_?KEY|MASTER_?KEY|SIGNING|ENCRYPTION_?KEY|_TOKEN$|API_?TOKEN|ACCESS_?TOKEN|AUTH_?TOKEN|(?:OPENAI|ANTHROPIC|CLAUDE|SENDGRID|RESEND|TWILIO|MAILGUN|POSTMARK|GITHUB|GITLAB|AWS|AZURE|SLACK|NOTION|AIRTABLE|DEEPL|GROQ|MISTRAL|COHERE|REPLICATE|HUGGINGFACE|HF|ELEVENLABS|PINECONE|ADMIN|SERVER|CRM|ERP)_(?:API_?)?KEY$/i;

/** Last words of variables that tell something about a secret, and hold none: `PASSWORD_RESET_URL`, `TOKEN_REFRESH_MS`. */
export const ABOUT_SECRETS =
  /_(?:UR[LI]|PATH|ROUTE|PAGE|LINK|HREF|ENDPOINT|HOST|DOMAIN|PORT|ADDRESS|CONTRACT|SYMBOL|DECIMALS|LENGTH|MIN|MAX|SIZE|COUNT|LIMIT|ATTEMPTS|MS|SECS?|SECONDS|MINUTES|HOURS|DAYS|TTL|EXPIR\w*|LIFETIME|TIMEOUT|INTERVAL|DURATION|AGE|ENABLED?|DISABLED?|REQUIRED|OPTIONAL|ALLOWED|POLICY|REGEX|PATTERN|RULES?|STRENGTH|HINT|LABEL|PLACEHOLDER|MESSAGE|TEXT|TITLE|NAME|ID|TYPE|MODE|FIELD|HEADER|PREFIX|SUFFIX|VERSION|LOGIN|SIGN_?IN|AUTH|FLOW|FORM|PROVIDER|METHOD|ROTATION|MANAGER|STORAGE|COOKIE|KEY_NAME|FEATURE|FLAG|RESET|CHANGE|POLL\w*|REFRESH|CHECK|VALIDATION|DEMO)$/i;

/** Connection strings in the environment hold a password. */
export const CONNECTION_VARIABLE =
  /^(?:DATABASE|DB|POSTGRES|PG|MYSQL|MONGO(?:DB)?|REDIS|AMQP|RABBITMQ|SMTP|MAIL|KV)_?(?:\w+_)?(?:URL|URI|DSN|CONNECTION_?STRING)$|CONNECTION_STRING$/;

/**
 * Services whose requests are told apart by a key in the address only:
 * https://developers.google.com/maps/documentation/embed/embedding-map, https://ai.google.dev/api/generate-content (`:generateContent?key=`),
 * https://developers.weixin.qq.com/doc/oplatform/en/Website_App/WeChat_Login/Wechat_Login.html,
 * https://open.dingtalk.com/document/orgapp/obtain-orgapp-token, https://ai.baidu.com/ai-doc/REFERENCE/Ck3dwjhhu,
 * https://lbs.amap.com/api/webservice/guide/api/georegeo, https://learn.microsoft.com/bingmaps/rest-services/,
 * https://www.smsgatewayhub.com/free-sms-gateway-developer-api, https://developers.google.com/apps-script/guides/web (a
 * script is not shown the headers of a request), https://api.smartlead.ai/reference/authentication,
 * https://cloud.google.com/recaptcha/docs/create-assessment-website (`/assessments?key=`),
 * https://yandex.com/maps-api/docs/geocoder-api/request.html
 */
export const KEY_IN_ADDRESS_HOSTS =
  /googleapis\.com|maps\.google|\/maps\/api\/|google\.[a-z.]+\/maps|:(?:stream)?(?:generate|embed|count)\w*\?|api\.weixin\.qq\.com|qyapi\.weixin|oapi\.dingtalk|aip\.baidubce|amap\.com|map\.(?:qq|baidu)\.com|virtualearth\.net|locationiq|maptiler|thunderforest|smsgatewayhub|script\.google\.com|smartlead\.ai|goog-api-key|\bGAS_?(?:API_?|WEB_?)?(?:APP_?)?URL|WEB_?APP_?URL|APPS?_?SCRIPT_?URL|openweathermap\.org|weatherapi\.com|graph\.facebook\.com|\bGRAPH_?(?:API_?)?(?:BASE_?)?(?:URL|HOST)\b|graph\.instagram\.com|graph\.threads\.net|api\.vk\.com|api\.telegram\.org|newsapi\.org|themoviedb\.org|ipinfo\.io|alphavantage|exchangerate|api\.nasa\.gov|giphy\.com|etherscan\.io|resas|hotpepper|webservice\.recruit|api\.rakuten|app\.rakuten|e-stat|odpt\.org|ekispert|backlog\.(?:jp|com)|trello|serpapi|zerobounce|neverbounce|similarweb|abstractapi|ipstack|ipgeolocation|opencagedata|\/assessments\?key=|geocode-maps\.yandex|suggest-maps\.yandex|yandex_(?:geocod|suggest)|logo\.dev|mapquest|here\.com|mapbox\.com|tomtom\.com|geoapify|pixabay|youtube|virustotal|shodan|steam|riotgames|pokemontcg|omdbapi|spoonacular|edamam|flickr|last\.fm|\.go\.(?:kr|jp)\b|google-analytics\.com|api\.vworld\.kr|behindthename\.com|localhost|127\.0\.0\.1/i;

/** Types of what says which secret is meant, where it is or what it is like, not of the secret: `SecretRef`, `TokenKind`. */
export const ABOUT_TYPES =
  /(?:Refs?|References?|Names?|Ids?|Bindings?|Metadata|Descriptors?|Definitions?|Kinds?|Types?|Status|Params?|Versions?|Schema|Fields?)$/;
/** Properties by which a record of a secret says which one it is: https://cloud.google.com/secret-manager/docs/reference/rest/v1/projects.secrets */
export const ABOUT_PROPERTIES = /^(?:version|versionId|projectId|resourceName|vaultUri|arn|namespace)$/;

/** Properties of a mail that its reader sees. */
export const MAIL_BODY =
  /^(?:text|html|body|react|htmlBody|textBody|HtmlBody|TextBody|subject|content|message|dynamicTemplateData|dynamic_template_data|templateData|TemplateData|TemplateModel|template_data|context|variables|params|data|locals|substitutions|parameters|Body|Message|Content|Simple|Template|props|vars|values|mergeVars|merge_vars|templateVars|templateVariables|templateParams|Variables|personalization|htmlContent|textContent|HTMLPart|TextPart|markdown|mjml|plain|plainText|honbun|本文)$/;

/** Functions that leave no more of a value than tells it from others. */
export const MASKERS =
  /(?:^|\.|_)(?:\w*[mM]ask\w*|\w*[tT]runcat\w*|\w*[rR]edact\w*|\w*[oO]bfuscat\w*|\w*[cC]ensor\w*|\w*[sS]horten\w*|\w*[aA]bbreviat\w*|\w*[fF]ingerprint\w*|last(?:Four|4)|\w*[sS]anitiz\w*|hide\w*|\w*[sS]crub\w*)$/;

/** What stands in a text where a secret was taken out of it. */
export const MASK_TEXT = /\*{2,}|x{3,}|•|…|\.{3}|#{3,}|redact|mask|hidden|secret|password|passwd|伏せ/i;

/** Calls that read a token's claims: what they give says who it is for, and lets nobody in. */
export const CLAIM_READERS =
  /(?:^|\.)(?:\w*[dD]ecode\w*(?:Jwt|JWT|Token)\w*|jwt_?[dD]ecode\w*|parseJwt\w*|\w*Claims)$|^(?:jwt|jsonwebtoken|jose)\.decode\w*$/;

/** Calls that take a password to hash it: whatever they are given is a password. */
export const HASHERS =
  /^(?:bcrypt|bcryptjs|argon2|@node-rs\/\w+|scrypt-kdf|\$Bun\.password)\.(?:hash|hashSync)$|(?:^|\.)(?:hashPassword|hashPasswordSync|encryptPassword|setPassword)$/;
/** Calls that make a password up. */
export const PASSWORD_MAKERS =
  /(?:generate-?password|generatePassword|randomPassword|makePassword|createPassword|generateTempPassword|tempPassword|genPassword|initialPassword)(?!\w*(?:token|reset|link|url|hash))/i;
/** Calls and properties that give a secret manager's value. */
export const SECRET_MANAGERS =
  /(?:^|\.)(?:accessSecretVersion|getSecretValue|getSecret|readSecret|fetchSecret|getParameter|loadSecret|SecretString|SecretBinary)$/;
/** Functions that hand a text on as it is, in another form. */
export const HANDS_ON =
  /^(?:JSON\.stringify|String|encodeURIComponent|encodeURI|btoa|Buffer\.from|Object\.assign|Object\.entries|Object\.values|Object\.fromEntries|Promise\.all|structuredClone|util\.inspect|inspect|format|util\.format|render|serialize|devalue|uneval|stringify|superjson\.stringify|inspect|escapeHtml|escape|h|html|createElement|React\.createElement|renderToStaticMarkup|renderToString)$/;
/** Methods that hand on what they are called on. */
export const HANDS_ON_METHODS =
  /^(?:toString|trim|valueOf|concat|join|toUpperCase|toLowerCase|padEnd|padStart|normalize|text|json|toJSON|getResponseText|value)$/;

/** Values whose `pass` says whether something passed. */
export const PASSING = /verdict|result|check|test|score|stat|eval|report|assert|boolean/i;

/** Text behind which a password stands: a label and its colon. */
export const PASSWORD_LABEL =
  /(?:(?:^|(?<!\b(?:mock|fake|dummy|test)\b[^.:]*)[^a-z-])(?:pass(?:word|code|phrase|wd)?|pwd|pw)(?:\s+is)?\s*(?:(?:<\/?\w+>\s*|[*_]+)*[:：=]|[*_]+\s*\n)|(?:パスワード|暗証番号|合言葉|パスコード)\s*(?:(?:<\/?\w+>\s*|[*_]+)*(?:[:：=]|は)|[*_]+\s*\n))[*_]*\s*(?:<\/?\w+[^<>]*>\s*)*["'`「『]?$/i;

/** Packages and globals whose calls run commands. */
export const COMMAND_PACKAGES = /^(?:child_process|execa|cross-spawn|shelljs|\$Bun|zx)/;
/** What a file shows that runs commands through a wrapper of its own. */
export const COMMAND_TEXT = /child_process|execa/;
export const COMMAND_TAGS = /^(?:\$|sh|exec|execa|zx\.\$|Bun\.\$)$/;
/** Calls that send a request: address first; the first group takes its body in an options object. */
export const REQUEST_CALLS = /^(?:fetch|\$fetch|ofetch|post|put|patch|request|got|axios)$/;
export const REQUEST_CALLS_WITH_OPTIONS = /^(?:fetch|\$fetch|ofetch|request|got|axios)$/;
/** Options of such a request that hold what is sent. */
export const REQUEST_BODY = /^(?:body|payload|data|json|form)$/;
/** Clients that put `params` into the address. */
export const PARAMETER_CLIENTS = /axios|\$fetch|ofetch|got|ky|api|client|http/i;
/** Their methods, and those of their makers; another method, `client.geocode({ params })`, is one of a service's own client. */
export const ADDRESS_METHODS =
  /^(?:get|post|put|patch|delete|head|options|request|fetch|raw|native|create|extend|query|call|json|text)$/;
/** The configuration of a failed request, with the headers it was sent with. */
export const FAILED_REQUEST = {
  text: /axios/i,
  value: /^(?:err|error|e)\.(?:config|request|toJSON\(\))$/,
  logged: /^(?:err|error|e)\.config(?:\.headers)?$/,
  /** What is taken apart: `const { url, headers } = error.config ?? {}`. */
  takenApart: /^(?:err|error|e)\.(?:config|request|response\.config)(?:\s*(?:\?\?|\|\|)\s*\{\})?$/,
};
/** Modules whose names are compiled into what browsers download. */
export const PUBLIC_MODULES = /^\$env\/(?:static|dynamic)\/public$|^astro:env\/client$/;
/** Objects whose values every visitor gets: key, the key around it, and the file they count in. */
export const PUBLIC_OBJECTS: readonly { key: string; under?: string | null; files?: RegExp }[] = [
  { key: "public", under: "runtimeConfig" },
  { key: "publicRuntimeConfig" },
  { key: "env", under: null, files: /^next\.config\./ },
  { key: "define", files: /^(?:vite|rsbuild|astro|nuxt|rspack)\.config\./ },
  { key: "extra", files: /^app\.config\./ },
];
export const DEFINING_PLUGINS = /DefinePlugin$|EnvironmentPlugin$/;
/** Functions whose returned `props` are written into the page. */
export const PAGE_PROPS = /getServerSideProps|getStaticProps|getInitialProps/;

/** Verbs of functions that hand a token out, and words that say what it lets somebody do. */
export const TOKEN_VERBS: readonly string[] = [
  "get", "extract", "read", "parse", "fetch", "obtain", "request", "issue", "create", "generate", "make", "sign", "mint", "refresh", "retrieve", "acquire", "exchange",
]; // prettier-ignore
/** Those of them that, of a token they are given, read what it says: `parseSessionToken(token)`. */
export const READING_VERBS: readonly string[] = ["parse", "read", "extract"];
export const TOKEN_KINDS: readonly string[] = [
  "auth", "oauth", "access", "bearer", "session", "login", "reset", "verification", "activation", "magic", "refresh", "jwt", "id", "invite", "invitation",
]; // prettier-ignore
/** Calls that sign a token. */
export const RANDOM_SIGNERS = /^(?:jsonwebtoken|hono\/jwt|jwt-simple|nest:jwt)\.(?:sign|signAsync|encode)$/;
/** Names of what is signed to be shown, and lets nobody in. */
export const NO_ENTRY = /licen[cs]e|receipt|webhook_?signature/i;
/** What a token endpoint answers: https://www.rfc-editor.org/rfc/rfc6749#section-5.1, OpenID Connect Core 3.1.3.3. */
export const ANSWERED_TOKENS = /^(?:access_?token|refresh_?token|id_?token)$/i;
/** Parameters that carry what signs requests, not what a mailed link is told apart by. */
export const ACCESS_PARAMETERS = /^(?:access|auth|id|refresh|session|bearer)_?token$/i;
/** Parameters under which an address takes a session along: RFC 6750 section 2.3 says not to, and browsers keep the address. */
export const REDIRECT_TOKEN_PARAMETERS = /^(?:\w*_?token|jwt|session(?:_?id)?|sid|auth|credential)$/i;
/** Parameters that carry a token by a protocol's own rule: https://openid.net/specs/openid-connect-rpinitiated-1_0.html. */
export const HANDED_ON_PARAMETERS =
  /hint|csrf|state|verif|reset|invite|invitation|activat|request_?token|login_?token/i;
/** Names of links that sign in whoever opens them. */
export const SIGNING_LINKS =
  /^(?:password_?reset|reset(?:_?password)?|forgot(?:_?password)?|magic|login|sign_?in)_?(?:url|link|uri)$/i;
/** Text behind which a key or token stands, said by the same word as its name. */
export const SECRET_LABEL = /\b(secret|api[ _-]?key|access[ _-]?token)\s*[:=]?\s*["'`]?$/i;
/** Names of tokens that are always somebody's session. */
export const SESSION_TOKENS = /^(?:(?:user_?)?session|login|id)_?token$/i;
/** Keys of applications that are read in every page: https://www.dropbox.com/developers/chooser, https://pusher.com/docs. */
export const PAGE_KEYS = /\b(?:dropbox|pusher)\.?_?(?:app_?)?key$/i;

/** What a file has in its text where `pwd` is the folder to work in, as a shell calls it: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pwd.html. */
export const WORKING_FOLDER =
  /\b(?:resolve|join|relative|normalize|isAbsolute|chdir|existsSync|readdir\w*)\(\s*(?:[\w.]+,\s*)*(?:\w+\.)?pwd\b|\bcwd\s*[:=]\s*(?:\w+\.)*pwd\b|\bpwd\s*[:=]\s*(?:\w+\.)*cwd\b|\bcd \$\{(?:\w+\.)*pwd\}/i;

/** What a visitor sent, as a whole. */
export const SENT_BODY =
  /^(?:await )?(?:(?:req|request|ctx\.request|ctx\.req|event)\.body|(?:req|request|c\.req|ctx\.request)\.(?:json|valid|parseBody)\((?:"json"|'json')?\)|readBody(?:<\w+>)?\(\w+\)|(?:req|request)\.payload|JSON\.parse\(event\.body[^)]*\)|Object\.fromEntries\((?:await )?(?:\w*[fF]orm\w*|(?:req|request)\.formData\(\))(?:\.entries\(\))?\))$/;
/** The request itself. */
export const SENT_REQUEST =
  /^(?:(?:ctx|c|context)\.)?(?:req|request)$|\.switchToHttp\(\)\.getRequest(?:<\w+>)?\(\)$/;
/** What a parameter is called, or typed, that is a form as it was typed. */
export const FORM_NAMES =
  /^(?:body|dto|input|payload|form|values|credentials|creds|attempt|(?:login|signup|signin|register|registration)\w*|\w*(?:Dto|DTO|Input|Body|Payload|Form|Credentials))$/;
/** What a payment service means for the one browser that pays, and for no log: https://docs.stripe.com/api/payment_intents/object#payment_intent_object-client_secret. */
export const SHOWN_TO_CLIENT = /^client_?secret$/i;

/** What makes a value up at random. */
export const RANDOM_SOURCES =
  /\b(?:Math\.random|randomBytes|randomUUID|getUuid|nanoid|customAlphabet|randomString|generateRandomString|getRandomValues|uuidv4|randomInt)\b/;
/** Short names of a password, where what they hold was just made at random. */
export const SHORT_PASSWORDS = /^(?:pw|pass|\w*(?:_p(?:w|ass)|P(?:w|ass)))\d*$/;
/** Objects whose properties are texts about a field, not its value. */
export const ABOUT_FIELDS =
  /(?:errors?|labels?|messages?|touched|dirty\w*|rules?|schema|strings|i18n|t|fields?|placeholders?|validators?|shape|columns?|refs?|classes|styles|routes|paths|icons|names|keys|constants|types|enums?|permissions?|features?|flags|state\.errors|formState|translations?|locales?|texts?|hints?|select|include|omit|pick|attributes|where|projection)$/i;
/** Modules whose exports are variables of the server's environment. */
export const PRIVATE_MODULES = /^\$env\/(?:static|dynamic)\/private$|^astro:env\/server$/;
/** Properties that show an object to be a message to a chat or a board: what it says, and where. */
export const MESSAGE_TEXT =
  /^(?:text|message|content|body|blocks|markdown|channel|channel_?id|room|room_?id|title)$/i;
/** Properties that show an object to be a whole mail. */
export const MAIL_SHAPE =
  /^(?:to|cc|bcc|from|subject|html|text|react|htmlBody|To|Destination|Message|Content|personalizations|templateId|TemplateId|template|recipients|dynamicTemplateData|content|Messages)$/;

/**
 * Names of keys that only search, show or count, and of those that are shown to every visitor anyway:
 * https://www.algolia.com/doc/guides/security/api-keys/, https://amplitude.com/docs/apis/authentication,
 * https://docs.mixpanel.com/docs/tracking-methods/sdks/javascript, https://mui.com/x/introduction/licensing/#license-key-security,
 * https://www.ag-grid.com/react-data-grid/license-install/, https://www.tiny.cloud/docs/tinymce/latest/apikey/
 */
export const PUBLIC_KEY_NAMES =
  /(?:^|_)public(?:_|$)|search_?(?:only_?)?(?:api_?)?key|(?:docsearch|algolia|typesense)_?api_?key|tile_?key|write_?key$|client_?token$|web_?site_?token$|(?:maps?|mapbox|maptiler|analytics|browser|amplitude|mixpanel|tinymce|tiny_?cloud)_?(?:api_?)?(?:key|token)|(?:mui|ag_?grid|handsontable|syncfusion|devextreme|froala|fullcalendar|ckeditor|scheduler)_?license(?:_?key)?$/i;

/**
 * What a file asks where a Google key only says which project is meant, and every page of it has that key:
 * https://firebase.google.com/docs/projects/api-keys; and names of keys that are paid for by use.
 */
export const PROJECT_KEY_HOSTS =
  /(?:identitytoolkit|securetoken|firestore|firebaseinstallations|fcmregistrations)\.googleapis\.com|\bfirebaseio\.com/;
/**
 * Scripts that a page loads to show a map; each is told the page's key:
 * https://www.here.com/docs/bundle/maps-api-for-javascript-developer-guide, https://docs.mapbox.com/help/getting-started/access-tokens/,
 * https://docs.maptiler.com/cloud/api/authentication-key/, https://docs.tomtom.com/maps-sdk-js/
 */
export const MAP_SCRIPTS =
  /\bjs\.api\.here\.com\/|\bapi\.mapbox\.com\/mapbox-gl|\bcdn\.maptiler\.com\/|\bapi\.tomtom\.com\/maps-sdk|\b(?:maps|dapi)\.(?:googleapis|google|kakao)\.com\/(?:maps\/api\/js|v2\/maps\/sdk)/;
/** Words of settings and keys for what of a service's a page itself asks for: https://firebase.google.com/docs/projects/api-keys, https://developers.google.com/maps/api-security-best-practices */
export const PAGE_KEY_WORDS: readonly string[] = ["map", "maps", "firebase", "places"];
export const MAP_KEY_OPTIONS = /^(?:api_?key|access_?token|key)$/i;
export const METERED_KEY_NAMES = /gemini|gen_?ai|palm|vertex|translat|vision|youtube|speech|server|admin/i;

/**
 * Services that count visitors, by the name of their settings; the token is in every page:
 * https://developers.cloudflare.com/web-analytics/get-started/, https://scripts.nuxt.com/scripts
 */
export const PAGE_SERVICES =
  /analytics$|^(?:doc_?search|gtag|gtm|google_?tag_?manager|plausible|umami|matomo|clarity|hotjar|posthog|mixpanel|amplitude|heap)$/i;

/** Options whose key a service means for browsers, told by the options beside it. */
export const BROWSER_KEY_OPTIONS: readonly { key: RegExp; beside: readonly string[]; evidence: string }[] = [
  {
    key: /^apiKey$/,
    beside: ["indexName"],
    evidence: "https://docsearch.algolia.com/docs/api: the search-only key",
  },
];

/** A command by which a build server leaves a value out of its log from then on: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#masking-a-value-in-a-log */
export const MASKING_COMMAND = /::add-mask::$|##vso\[task\.setsecret\]$/;

/** What a function that writes to a team, a log or a page has in its text. */
export const WRITES_OUT = /fetch|post|send|log|console|write|webhook|slack|append|create|json|exec/i;

/**
 * Addresses that programs connect to, or that an authenticator reads from a picture; nobody opens them, and logs of the
 * way hold none: https://github.com/google/google-authenticator/wiki/Key-Uri-Format
 */
export const CONNECTION_SCHEMES = /^(?:mongodb|postgres|mysql|redis|amqp|smtp|otpauth)/;

/** What a code that is typed once is called: it is hashed as a password is, and is meant for its owner's mailbox. */
export const ONE_TIME_CODES = /(?:^|_|[a-z])(?:otp|code|pin)$|(?:OTP|Code|Pin)$|コード$/;

/** Texts of mails that bring a code to type in: it ends within minutes, and the mailbox is where it is meant to go. */
export const CODE_MAIL_TEXT =
  /one[- ]?time|\b(?:this|following|your|verification|confirmation|login|sign-?in|security|reset|\d-digit) (?:pass)?code\b|(?:pass)?code (?:is|to|below)\b|認証(?:コード|番号)|確認(?:コード|番号)|ワンタイム/i;

/** What the text of a mail says whose password is good for one time. */
export const ONE_TIME_TEXT = /one[- ]?time|\botp\b|ワンタイム|使い捨て/i;

/** Packages whose calls hash a password, whatever it is called. */
export const HASHING_PACKAGES = /^(?:bcrypt|bcryptjs|argon2|@node-rs\/|scrypt-kdf)/;

/** Methods of a text, and of a pattern, that say whether a key looks like one of a service's: `key.startsWith("pk_")`. */
export const FORM_CHECKS = /^(?:startsWith|endsWith|match|test)$/;

/** What an `Authorization` header begins with: whoever finds that missing may have another kind of login in hand. */
export const HEADER_SCHEMES = /bearer|basic|digest/i;

/** Calls that say whether what somebody sent is right. */
export const CHECKING_CALLS =
  /^(?:timing)?safe_?equals?|equals?$|compare|^(?:is)?valid|^verif|^check|^matches$/i;

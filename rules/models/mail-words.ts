/**
 * The words of mail: what shows that an object is a message, that a call sends it, and who the people on a list are.
 * Names are split into words before they are compared (see `people.ts`); romaji and kanji stand beside English.
 */

/** Properties that hold addresses, by the field they fill. */
export const RECIPIENT_KEYS: Readonly<Record<"to" | "cc" | "bcc", readonly string[]>> = {
  to: ["to", "To", "recipient", "recipients", "toRecipients", "toAddresses", "ToAddresses", "toEmails", "toEmail", "atesaki", "soshinsaki", "宛先", "送信先"],
  cc: ["cc", "Cc", "CC", "ccRecipients", "ccAddresses", "CcAddresses"],
  bcc: ["bcc", "Bcc", "BCC", "bccRecipients", "bccAddresses", "BccAddresses"],
}; // prettier-ignore

/** Methods of a message that is put together by calls, by the field they fill. */
export const BUILDER_STEPS: Readonly<Record<"to" | "cc" | "bcc" | "content", readonly string[]>> = {
  to: [
    "to", "setTo", "addTo", "withTo", "recipient", "recipients", "setRecipient", "setRecipients", "addRecipient", "addRecipients",
    "withRecipients", "setToAddresses", "addToAddress", "addToAddresses", "toAddresses", "addAtesaki", "setAtesaki", "atesaki", "宛先",
  ],
  cc: ["cc", "setCc", "addCc", "withCc", "setCC", "addCC", "setCcAddresses", "addCcAddress"],
  bcc: ["bcc", "setBcc", "addBcc", "withBcc", "setBCC", "addBCC"],
  content: [
    "html", "text", "body", "htmlView", "textView", "setHtml", "setText", "setBody", "withHtml", "withText", "withBody", "setHTML",
    "markdown", "addMessage", "honbun", "setHonbun", "本文",
  ],
}; // prettier-ignore

/** Methods that give such a message its subject. */
export const SUBJECT_STEPS: readonly string[] = [
  "subject",
  "setSubject",
  "withSubject",
  "kenmei",
  "setKenmei",
  "件名",
];

/** Form fields with which each recipient gets a message of their own. */
export const APART_FIELDS: readonly string[] = ["recipient-variables"];

/** Words of names that hold a message. */
export const MESSAGE_WORDS: readonly string[] = [
  "message",
  "msg",
  "envelope",
  "letter",
  "invitation",
  "mime",
];

/** Properties that hold a subject: an object with addresses and one of these is a mail. */
export const SUBJECT_KEYS: readonly string[] = ["subject", "Subject", "kenmei", "件名", "subjectLine"];

/** Properties that hold what is written; with addresses they make a mail when the call's name says so. */
export const CONTENT_KEYS: readonly string[] = [
  "html", "text", "body", "template", "templateId", "template_id", "templateName", "context", "dynamicTemplateData",
  "dynamic_template_data", "content", "message", "markdown", "react", "mjml", "HtmlBody", "TextBody", "htmlBody",
  "TemplateModel", "TemplateAlias", "templateModel", "templateAlias", "plain", "plainText", "textBody", "variables",
  "data", "params", "substitutions", "personalization", "attachments", "amp", "props", "honbun", "本文", "添付",
  "vars", "values", "mergeVars", "merge_vars", "templateVars", "templateVariables", "templateParams", "HTMLPart", "TextPart", "Variables", "htmlContent", "textContent", "Content", "Message", "view", "locals", "mergeInfo",
]; // prettier-ignore

/** Last words of a property that holds an address to open: `startUrl`, `resetLink`. */
export const LINK_WORDS: readonly string[] = ["url", "link", "href", "uri"];

/** Properties under which libraries nest the addresses, when the object itself has none. */
export const NESTED_RECIPIENTS: readonly (readonly string[])[] = [
  ["personalizations"], ["Destination"], ["destination"], ["message"], ["Messages"], ["requestBody"], ["resource"],
  ["data"], ["recipients"], ["mail"], ["email"], ["envelope"], ["options"],
]; // prettier-ignore

/** A function with one of these words sends mail: `sendMail`, `emailCustomer`. */
export const MAIL_WORDS: readonly string[] = [
  "mail", "mails", "mailer", "email", "emails", "smtp", "transport", "transporter", "newsletter", "ses", "sendgrid", "sg",
  "resend", "postmark", "mailgun", "mailjet", "sparkpost", "brevo", "sendinblue", "nodemailer", "postman", "mandrill",
  "mailing", "mailtrap", "zeptomail", "mailersend", "mailchannels", "outbox", "メール", "meru", "tegami", "tayori",
]; // prettier-ignore

/** A function with one of these words sends a message to a telephone: nobody sees who else got it. */
export const TEXT_MESSAGE_WORDS: readonly string[] = ["sms", "twilio", "vonage", "whatsapp", "mms"];

/** First words of functions that hand a message on. */
export const SEND_WORDS: readonly string[] = [
  "send", "deliver", "dispatch", "queue", "enqueue", "schedule", "add", "publish", "notify", "post", "emit", "push", "mail",
  "email", "trigger", "fetch", "create", "insert", "set", "save", "write", "request", "put", "invoke", "execute", "process", "call", "perform", "later",
  "soshin", "soushin", "haishin", "okuru", "送信", "配信", "送る",
]; // prettier-ignore

/** Names of functions that send a request to an address. */
export const REQUEST_NAMES =
  /^(?:\$?(?:o|use)?[fF]etch\w*|post|put|patch|request|axios|ky|got|mutate\w*|api\w*)$/;

/** Words of functions that tell people something: what they hand on is a mail when it is addressed like one. */
export const ANNOUNCE_WORDS: readonly string[] = [
  "notify", "announce", "inform", "remind", "publish", "dispatch", "queue", "enqueue", "broadcast", "circulate", "tell",
  "oshirase", "shirase", "tsuchi", "tsuuchi", "renraku", "annai", "todoku", "todoke", "todokeru", "通知", "連絡", "案内", "お知らせ", "届け",
]; // prettier-ignore

/** Properties that only a mail has: a sender, copies, the subject of a letter. */
export const LETTER_KEYS: readonly string[] = [
  "from", "sender", "fromAddress", "cc", "bcc", "atesaki", "kenmei", "sashidashinin", "宛先", "件名", "差出人",
]; // prettier-ignore

/** Words that speak of the address of a mail, and of nothing else a message may go to: `contactEmail`, `atesaki`. */
export const MAIL_ADDRESS_WORDS: readonly string[] = [
  "email", "emails", "mail", "mails", "mailaddress", "address", "addresses", "meru", "atesaki", "renrakusaki", "メール", "アドレス", "宛先", "連絡先",
]; // prettier-ignore

/** Words that alone say a message leaves. */
export const DELIVERY_WORDS: readonly string[] = [
  "send", "deliver", "relay", "transmit", "soshin", "soushin", "haishin", "okuru", "送信", "配信", "送る",
]; // prettier-ignore

/** A function with one of these words sends each recipient a message of their own. */
export const EACH_WORDS: readonly string[] = [
  "each", "individually", "individual", "separately", "bulk", "batch", "multiple", "many", "all", "every", "personalized",
  "campaign", "broadcast", "mass", "kobetsu", "ikkatsu", "個別", "一括", "一斉",
]; // prettier-ignore

/** People who work together: that they see each other's address discloses nothing. */
export const COLLEAGUE_WORDS: readonly string[] = [
  "admin", "administrator", "superadmin", "superuser", "staff", "employee", "team", "teammate", "ops", "operator",
  "operation", "oncall", "developer", "dev", "engineer", "maintainer", "manager", "management", "moderator", "supervisor",
  "internal", "colleague", "coworker", "hr", "accounting", "finance", "board", "executive", "director",
  "support", "helpdesk", "alert", "alerting", "monitor", "monitoring", "watchdog", "incident", "reviewer", "approver",
  "assignee", "watcher", "stakeholder", "organizer", "organiser", "editor", "backoffice", "office", "department", "sysadmin",
  "devops", "sre", "security", "escalation", "dispatcher", "agent", "coordinator", "officer", "warehouse", "kitchen",
  "kanrisha", "kanri", "unei", "tanto", "tantou", "tantosha", "tantousha", "shain", "shokuin", "jugyoin", "juugyouin",
  "jimukyoku", "shanai", "bucho", "kacho", "joshi", "sutaffu", "toban", "kaihatsu", "keiri", "somu", "soumu",
  "管理者", "管理", "運営", "社員", "職員", "従業員", "担当", "担当者", "事務局", "社内", "部署", "スタッフ", "開発", "当番",
  "上司", "部長", "課長", "経理", "総務", "関係者", "チーム", "教員", "承認者",
]; // prettier-ignore

/** Groups whose people work together: `workspaceMembers`, `usersToWorkspaces`. */
export const WORK_GROUPS: readonly string[] = ["workspace"];

/** What colleagues own: `projectOwners` work together, `dogOwners` do not. */
export const OWNED_AT_WORK: readonly string[] = [
  "project", "repo", "repository", "team", "workspace", "org", "organization", "organisation", "process", "service", "app",
  "application", "system", "task", "ticket", "code", "data", "asset", "site", "channel", "board", "document", "file", "folder", "sheet",
  "calendar", "product", "tenant", "account", "business", "company", "record", "job", "pipeline", "deal", "lead",
]; // prettier-ignore

/** Addresses the program's owner wrote down: one box, or a list kept by a mail server. */
export const SETTING_WORDS: readonly string[] = [
  "env", "config", "configuration", "conf", "setting", "settings", "constant", "constants", "properties", "secrets", "secret",
  "default", "defaults", "param", "options", "setup", "設定",
]; // prettier-ignore

/** Names of an address, and of a list of them. */
export const ADDRESS_WORDS: readonly string[] = [
  "email", "mail", "address", "addr", "mailaddress", "emailaddress", "recipient", "to", "cc", "bcc", "contact",
  "meado", "mailado", "renrakusaki", "atesaki", "soshinsaki", "メール", "メールアドレス", "アドレス", "宛先", "送信先", "連絡先",
]; // prettier-ignore

/** What one account has several of: its addresses, and the contacts that are written to for it. */
export const OWN_ADDRESSES: readonly string[] = [
  "email",
  "mail",
  "address",
  "mailaddress",
  "emailaddress",
  "contact",
  "renrakusaki",
];
/** People of whom one account has many, who do not know each other. */
export const READER_GROUPS: readonly string[] = [
  "follower", "subscriber", "member", "student", "pupil", "attendee", "participant", "guest", "registrant", "fan", "friend", "donor",
  "customer", "patient", "applicant", "candidate", "reader", "lead", "visitor", "buyer", "kaiin", "seito", "hogosha",
]; // prettier-ignore

/** Methods that give a list of the receiver's elements. */
export const LIST_METHODS: readonly string[] = [
  "map", "flatMap", "filter", "sort", "toSorted", "reverse", "toReversed", "concat", "flat", "values", "keys", "entries",
  "toArray", "unique", "uniq", "compact", "pluck", "sortBy", "orderBy", "reject", "value", "all", "toJSON", "valueOf",
]; // prettier-ignore

/** Functions that hand their list argument on, perhaps changed. */
export const LIST_FUNCTIONS: readonly string[] = [
  "from", "of", "values", "keys", "entries", "Set", "uniq", "uniqBy", "unique", "compact", "map", "pluck", "filter", "flatten",
  "flatMap", "sortBy", "shuffle", "difference", "intersection", "union", "without", "dedupe", "flattenDeep", "reject", "String",
  "normalize", "encodeURIComponent", "encodeURI", "all", "allSettled", "stringify", "toArray", "freeze", "Array",
]; // prettier-ignore

/** Functions and methods that cut a list into groups: an element of the result is a list. */
export const GROUP_FUNCTIONS: readonly string[] = [
  "chunk", "chunks", "batch", "batches", "inChunks", "toChunks", "splitEvery", "chunkArray", "batchArray", "partition",
  "splitIntoChunks", "inBatches", "toBatches", "groupsOf", "inGroupsOf", "eachSlice", "bunkatsu", "wakeru",
]; // prettier-ignore

/** Methods that give one element. */
export const ONE_METHODS: readonly string[] = [
  "find",
  "findLast",
  "at",
  "pop",
  "shift",
  "first",
  "last",
  "head",
  "sample",
];

/** Methods that end a query with many rows. */
export const MANY_ROWS: readonly string[] = [
  "findMany", "findAll", "getMany", "getRawMany", "query", "select", "where", "execute", "all", "many", "any", "manyOrNone",
  "toArray", "scan", "list", "fetchAll", "distinct", "pluck", "getValues", "getDisplayValues", "returns", "innerJoin",
  "leftJoin", "join", "whereIn", "whereNull", "orderBy", "selectFrom", "selectAll", "queryRaw", "$queryRaw", "lean",
  "populate", "find", "limit", "whereNotNull", "andWhere", "aggregate", "raw", "eq", "neq", "in", "is", "not", "order",
  "findBy", "getDocs", "filter", "collect", "listUsers", "getFullList", "whereNot", "groupBy", "having", "from", "findAndCountAll",
]; // prettier-ignore

/** Words in a query chain that give one row at most. */
export const ONE_ROW: readonly string[] = [
  "findOne", "findUnique", "findUniqueOrThrow", "findFirst", "findFirstOrThrow", "findById", "findByPk", "findOneBy",
  "findOneOrFail", "findOneByOrFail", "first", "firstOrFail", "single", "maybeSingle", "executeTakeFirst",
  "executeTakeFirstOrThrow", "one", "oneOrNone", "create", "insert", "update", "upsert", "getOne", "getOneOrFail",
  "returning", "findByIdAndUpdate", "findOneAndUpdate", "save", "getValue", "getDisplayValue", "doc", "getById",
]; // prettier-ignore

/** Properties that hold the rows of an answer. */
export const ROW_KEYS: readonly string[] = [
  "data", "rows", "items", "results", "result", "docs", "Items", "records", "list", "value", "values", "body", "users", "edges",
  "nodes", "content", "hits", "documents",
]; // prettier-ignore

/** Words of URLs and tables that do not say whose they are. */
export const WEB_MAIL_HOSTS: readonly string[] = [
  "gmail.com", "yahoo.com", "hotmail.com", "outlook.com", "icloud.com", "yahoo.co.jp", "docomo.ne.jp", "ezweb.ne.jp",
  "softbank.ne.jp", "i.softbank.jp", "live.com", "aol.com", "proton.me", "gmx.de", "web.de", "qq.com", "163.com",
]; // prettier-ignore

/** Hosts that manuals and tests make up: RFC 2606. */
export const MADE_UP_HOSTS =
  /(?:^|\.)(?:example\.(?:com|org|net|edu)|test|invalid|localhost)$|^(?:test|foo|bar|domain|email|mail)\.\w+$/;

/** Methods that give a list in another order, or without some of its elements. */
export const REORDERING: readonly string[] = [
  "filter", "sort", "toSorted", "reverse", "toReversed", "splice", "toSpliced", "flatMap", "flat", "concat", "shuffle", "uniq",
  "uniqBy", "unique", "compact", "sortBy", "orderBy", "reject", "without", "difference", "dedupe", "sampleSize", "remove",
  "uniqWith", "sortedUniq", "takeWhile", "dropWhile", "partition", "values", "keys", "Set", "groupBy", "copyWithin",
]; // prettier-ignore

/** Methods and functions that give a list with one element for each of the given ones, in order. */
export const ALIGNED: readonly string[] = [
  "map", "all", "allSettled", "from", "freeze", "entries", "toArray", "mapSeries", "fill", "with", "asArray", "cloneDeep",
  "structuredClone", "parallel", "pMap", "asyncMap", "mapLimit", "toJSON", "as", "returns", "lean", "exec",
  "chain", "value",
]; // prettier-ignore

/** What a callback gives to leave an element out of a list of as many: https://github.com/sindresorhus/p-map#pmapskip */
export const SKIPPING = "pMapSkip";

/** Methods that ask a database: rows come back in the order of the query, whatever list was asked with. */
export const ROW_QUERIES: readonly string[] = [
  "findMany", "findAll", "getMany", "getRawMany", "query", "whereIn", "where", "andWhere", "innerJoin", "leftJoin", "select",
  "selectFrom", "execute", "queryRaw", "$queryRaw", "manyOrNone", "many", "any", "findBy", "scan", "getDocs", "fetchAll",
  "all", "request", "get", "search",
]; // prettier-ignore

/** Things of which any will do for anyone: codes from a pool, wordings, colours. */
export const POOL_WORDS: readonly string[] = [
  "code", "codes", "coupon", "coupons", "voucher", "vouchers", "token", "tokens", "key", "keys", "license", "licenses", "licence",
  "serial", "serials", "template", "templates", "variant", "variants", "subject", "subjects", "color", "colors", "quote", "quotes",
  "greeting", "greetings", "tip", "tips", "slot", "slots", "secret", "secrets", "pin", "pins", "transport", "transporters",
  "sender", "senders", "client", "clients", "delay", "delays", "label", "labels", "header", "headers", "column", "columns", "kupon",
  "midashi", "retsu", "クーポン", "コード", "見出し", "列", "ヘッダー", "error", "errors", "chunk", "chunks", "batch", "batches",
  "status", "response", "responses", 
]; // prettier-ignore

/** Keys that two people can share: what they are called, where they live. */
export const SHARED_KEYS: readonly string[] = [
  "name", "fullname", "displayname", "firstname", "lastname", "givenname", "familyname", "surname", "nickname", "kana",
  "furigana", "birthday", "birthdate", "dob", "postalcode", "postcode", "zip", "zipcode", "company", "homeaddress", "postaladdress", "streetaddress", "street", "city",
  "shimei", "namae", "onamae", "sei", "mei", "seimei", "meigi", "meiginin", "kaishamei", "jusho", "juusho", "yubin", "seinengappi", "tanjobi",
  "membername", "guestname", "customername", "patientname", "studentname", "username_display", "childname",
  "氏名", "名前", "お名前", "姓", "名", "姓名", "名義", "名義人", "フリガナ", "ふりがな", "会社名", "会社", "住所", "生年月日", "郵便番号", "氏名カナ", "児童名", "生徒名",
]; // prettier-ignore

/** Of these, the ones that are a name or a part of it: two of them together are still no identity. */
export const NAME_PARTS =
  /name|kana|furigana|shimei|namae|^sei$|^mei$|seimei|meigi|名義|姓|名|カナ|ガナ|がな/i;

/** Keys that count within something wider, and what that is called: each house has a room 101, each class a number 1. */
export const PARTIAL_KEYS: readonly { keys: readonly string[]; within: readonly string[] }[] = [
  {
    keys: ["goshitsu", "heya", "heyabango", "heyano", "room", "roomno", "roomnumber", "unit", "unitno", "unitnumber", "apartment", "apartmentno", "号室", "部屋番号"],
    within: ["tou", "toumei", "touban", "mune", "building", "buildingId", "buildingName", "bldg", "tower", "wing", "block", "棟", "棟名", "建物", "建物名"],
  },
  {
    keys: ["shusseki", "shussekibango", "shussekino", "attendanceno", "seatno", "seatnumber", "出席番号", "座席番号"],
    within: ["kumi", "gakkyu", "gakunen", "classId", "className", "classroom", "grade", "組", "学級", "学年", "クラス"],
  },
]; // prettier-ignore

/** Keys that all records of one hour or day share. */
export const TIME_KEYS: readonly string[] = [
  "date", "time", "day", "hour", "datetime", "startdate", "starttime", "startsat", "startat", "visitdate", "visitday", "bookingdate",
  "hizuke", "nichiji", "jikan", "jikoku", "youbi", "yoyakubi", "日付", "日時", "時間", "時刻", "曜日", "予約日", "来院日", "来店日",
]; // prettier-ignore

/** Beside persons, what all addresses of a list belong to when the list is kept by it. */
export const PARTY_WORDS: readonly string[] = [
  "email", "mail", "address", "company", "account", "organization", "organisation", "org", "tenant", "workspace", "family",
  "household", "order", "booking", "reservation", "ticket", "case", "thread", "kazoku", "setai", "kaisha", "家族", "世帯", "会社",
]; // prettier-ignore

/** Groups outside that have one address each: whoever gets a list of them reads the others'. */
export const OUTSIDE_GROUPS: readonly string[] = [
  "household", "family", "client", "contract", "supplier", "vendor", "reseller", "franchisee", "setai", "katei", "kazoku", "torihikisaki", "keiyaku", "kameiten",
  "世帯", "家庭", "家族", "取引先", "契約", "加盟店",
]; // prettier-ignore

/** Words right before, or right after, the name of the person a message speaks to. */
export const SALUTATION_BEFORE =
  /(?:^|[\s>"'`(,!.])(?:dear|hello|hi|hey|good (?:morning|evening|afternoon)|greetings|welcome(?: back)?|bonjour|hallo|liebe[rs]?|hola|ciao)[\s,]*(?:mr\.?|ms\.?|mrs\.?|dr\.?)?\s*$/i;
export const SALUTATION_AFTER =
  /^\s*(?:様|さま|さん|殿|御中|先生|くん|ちゃん)(?=$|[\s、,。！!：:<(（]|へ(?:$|[\s、,<]))/;

/** Functions whose callback runs before they return, or whose result is awaited turn by turn. */
export const RUNS_AT_ONCE: readonly string[] = [
  "map", "forEach", "filter", "some", "every", "find", "findIndex", "findLast", "reduce", "reduceRight", "flatMap", "sort", "toSorted",
  "replace", "replaceAll", "from", "each", "groupBy", "keyBy", "sumBy", "countBy", "Promise",
]; // prettier-ignore

/** Words of names that hold the front of an address: `SITE_URL`, `baseUrl`, `APP_HOST`. */
export const SITE_WORDS: readonly string[] = [
  "url", "site", "base", "host", "origin", "domain", "app", "frontend", "front", "web", "server", "public", "endpoint",
  "homepage", "root", "portal", "website", "uri", "link", "address", "protocol", "href", "client", "api", "saito", "サイト", "ホスト", "ドメイン",
]; // prettier-ignore

/** Words of values nobody can guess, or that are checked when they come back. */
export const TOKEN_WORDS: readonly string[] = [
  "token", "key", "hash", "signature", "sig", "signed", "secret", "nonce", "jwt", "uuid", "guid", "ulid", "nanoid", "cuid",
  "handle", "otp", "code", "pin", "passcode", "anshobango", "暗証番号", "encrypted", "cipher", "digest", "hmac", "ticketcode", "magic", "random", "state", "verification",
  "confirmation", "activation", "otac", "checksum", "encoded", "pass", "shareid", "publicid", "tokun", "kagi", "トークン", "鍵", "署名",
]; // prettier-ignore

/** Names of periods and languages: in an address they say which of a few, and never who. */
export const PERIODS: readonly string[] = [
  "term", "year", "month", "week", "day", "date", "season", "quarter", "semester", "lang", "language", "locale", "nendo", "gakki",
  "nen", "tsuki", "shuu", "hizuke", "kikan", "nengetsu", "年度", "学期", "月", "週", "日付", "期間",
]; // prettier-ignore

/**
 * Under which a driver gives the number of a row that was just put in: https://sidorares.github.io/node-mysql2/docs,
 * https://github.com/WiseLibs/better-sqlite3/blob/master/docs/api.md#runbindparameters---object, https://github.com/TryGhost/node-sqlite3/wiki/API
 */
export const INSERTED_IDS = /^(?:insertId|lastInsertRowid|lastInsertId|lastInsertRowId|lastID|last_row_id)$/;

/** Names under which an address asks for a number that counts up. */
export const COUNTED_PARAMETERS = /^(?:no|num|number|bango|bangou|renban|seq|番号|連番)$/i;

/** Methods that only texts have: what is cut behind one of them is a text. */
export const TEXT_METHODS =
  /^(?:trim(?:Start|End)?|to(?:Lower|Upper)Case|normalize|replace(?:All)?|padStart|padEnd|repeat|substring|substr|charAt|toString|toLocale(?:Lower|Upper)Case)$/;

/** What payment services tell apart by long random ids, as long as somebody pays: https://docs.stripe.com/api/payment_intents/object */
export const RANDOM_ID_OWNERS = /^(?:\w+_)?(?:payment_intent|setup_intent|checkout_session)$/;

/** Words of functions that put an address together: `buildUrl`, `absoluteUrl`, `linkTo`. */
export const URL_HELPER_WORDS: readonly string[] = [
  "url",
  "link",
  "href",
  "uri",
  "path",
  "query",
  "permalink",
  "deeplink",
];

/** Words beside those that do not say which page the address opens: `buildUrl`, `toAbsoluteUrl`. */
export const PLAIN_HELPER_WORDS: readonly string[] = [
  "build", "make", "create", "compose", "construct", "generate", "get", "to", "for", "with", "of", "from", "as", "full", "absolute", "relative", "abs",
  "public", "app", "web", "site", "front", "frontend", "client", "page", "join", "format", "cat", "add", "append", "params", "parameters", "search", "string", "href", "tsukuru", "sakusei",
]; // prettier-ignore

/** Words of classes and functions that make an address call by call: `new LinkBuilder(origin)`, `url("/orders")`. */
export const ADDRESS_BUILDER_WORDS: readonly string[] = [
  "url",
  "uri",
  "link",
  "href",
  "permalink",
  "deeplink",
];

/** Methods of such a builder that add to the path, to the query, or to either, as their arguments say. */
export const BUILDER_PATHS =
  /^(?:(?:add|with|append|set|to)?(?:path|pathname|segment|seg|route|page|resource|dir)s?|to|join|slash|at|goto)$/i;
export const BUILDER_QUERIES =
  /^(?:(?:add|with|set|append)?(?:quer(?:y|ies)|(?:query|search)?params?|search|args?|qs|parameters?))$/i;
export const BUILDER_ADDS = /^(?:add|append|set|with|and|put)$/i;

/** What stands in the code of a builder whose addresses nobody can make up. */
export const SIGNED_ADDRESSES =
  /sign(?!al|in|up|ificant)|hmac|jwt|token|encrypt|nonce|randomUUID|randomBytes|nanoid|expir/i;

/** Properties of an option object that say what goes where in an address. */
export const ADDRESS_FRONTS: readonly string[] = [
  "url",
  "base",
  "baseUrl",
  "baseURL",
  "origin",
  "host",
  "domain",
];
export const ADDRESS_PATHS: readonly string[] = ["path", "pathname", "route", "to", "page", "pattern"];
export const ADDRESS_QUERIES: readonly string[] = [
  "query", "params", "queryParams", "searchParams", "search", "qs", "pathParams", "param", "replacements",
]; // prettier-ignore

/** Words of functions whose address nobody can make up, or that do not put it together in sight. */
export const SIGNING_WORDS: readonly string[] = [
  "sign", "encrypt", "secure", "shorten", "short", "protect", "seal", "temporary", "expiring", "safe", "onetime", "image", "asset",
]; // prettier-ignore

/** A tag of a language in which only mails are written: https://documentation.mjml.io/#components */
export const MAIL_TAG = /<mj(?:ml|-\w)/;

/** Words of files, folders and functions that hold what a mail says. */
export const MAIL_TEXT_WORDS: readonly string[] = [
  "mail", "mails", "email", "emails", "mailer", "mailers", "newsletter", "newsletters", "meru", "メール", "本文",
]; // prettier-ignore

/** Words in a path behind which a page asks who one is. */
export const SIGN_IN_PATHS: readonly string[] = [
  "login", "signin", "sign-in", "log-in", "auth", "admin", "kanri", "dashboard", "console", "backoffice", "staff", "manage", "cms",
  "account", "accounts", "mypage", "my-page", "my", "me", "portal", "settings", "app", "workspace", "internal", "studio", "panel",
  "cuenta", "mi-cuenta", "micuenta", "mis-pedidos", "panel-de-control", "compte", "mon-compte", "espace-client", "konto", "mein-konto", "meinkonto",
  "conta", "minha-conta", "minhaconta", "meus-pedidos", "painel", "il-mio-account", "area-clienti", "mijn-account", "mitt-konto", "min-side", "hesabim",
]; // prettier-ignore

/** Paths where the sign-in page itself opens, or only staff can. */
export const CLOSED_PATHS: readonly string[] = [
  "login", "signin", "sign-in", "log-in", "admin", "kanri", "backoffice", "console", "internal", "cms", "dashboard", "staff",
]; // prettier-ignore

/** Paths where somebody accepts what was sent to them, after signing in; the id was made for this link. */
export const ACCEPTING_PATHS = /^accept(?:-?invit(?:e|ation)s?)?$/;

/** Paths of forms with which somebody joins. */
export const JOINING_PATHS: readonly string[] = [
  "register",
  "registration",
  "signup",
  "sign-up",
  "join",
  "subscribe",
  "touroku",
  "toroku",
];

/** Paths that end a newsletter: whoever opens them sees nobody's page. */
export const STOPPING_PATHS =
  /^(?:unsub(?:scribe)?|opt-?out|(?:haishin-?)?(?:teishi|kaijo)|kaidoku-?(?:teishi|kaijo))$/;

/** Paths that count who read a mail: no page opens. */
export const COUNTING_PATHS: readonly string[] = [
  "pixel",
  "open",
  "click",
  "beacon",
  "img",
  "images",
  "image",
  "avatar",
];

/** Paths that count who reads a mail, or show how far something is on its way: `/track/orders/12`. */
export const FOLLOWING_PATHS: readonly string[] = ["track", "tracking"];

/** Addresses of a form with its answers filled in: https://support.google.com/docs/answer/2839588. */
export const FILLED_FORMS = /[?&](?:usp=pp_url\b|entry\.\d+=)/;

/** Functions that give lists under the keys they were grouped by. */
export const GROUPING_CALLS = /^groupBy$/;

/** Services where a reader puts down, finds or passes on what an address says: no page of anybody's opens there. */
export const NOTING_SERVICES =
  /^https:\/\/(?:calendar\.google\.com|calendar\.yahoo\.com|outlook\.(?:live|office)\.com\/calendar|(?:www\.)?google\.[\w.]+\/(?:calendar|maps)|maps\.|wa\.me|api\.whatsapp\.com|line\.me\/R|(?:twitter|x)\.com\/intent|(?:www\.)?facebook\.com\/share)/;

/** Records that open one person's page, beside those in `people.ts`. */
export const CASE_WORDS: readonly string[] = [
  "ticket", "visit", "entry", "registration", "rsvp", "estimate", "contract", "answer", "certificate", "shipment", "delivery",
  "loan", "result", "exam", "referral", "donation", "statement", "claim", "policy", "consultation", "intake", "monshin", "uketsuke",
  "mitsumori", "keiyaku", "shinsatsu", "kensa", "haisou", "hassou", "kaito", "kaitou", "shinsei", "oubo", "obo", "受付", "契約", "見積",
  "問診", "検査", "配送", "回答", "申請", "応募", "診察", "enrolment", "membership", "rental", "return", "refund", "complaint",
  "parcel", "consignment", "repair", "warranty", "voucher", "coupon", "pickup", "quote", "quotation", "ballot", "pledge", "waitlist",
  "bill", "interview", "screening", "vaccination", "checkup", "nimotsu", "shuri", "荷物", "修理",
]; // prettier-ignore

/** Paths of what is shown with something everybody may see, when they stand below it: `/contests/12/entries/34`. */
export const SHOWN_PATHS: readonly string[] = ["entry", "entries", "result", "results", "answer", "answers"];

/** What an application's addresses begin with, to say in which of a visitor's accounts a page opens. */
export const SCOPE_WORDS: readonly string[] = [
  "account", "workspace", "tenant", "organization", "organisation", "org", "team",
]; // prettier-ignore

/** Records that everybody may see: whoever gets a mail, the id is not theirs. */
export const CONTENT_RECORDS: readonly string[] = [
  "post", "article", "news", "blog", "event", "product", "item", "shop", "store", "course", "class", "lesson", "job", "listing",
  "campaign", "issue", "page", "topic", "thread", "comment", "video", "photo", "album", "recipe", "property", "room", "project",
  "board", "team", "organization", "organisation", "plan", "menu", "category", "tag", "announcement", "episode", "release",
  "repo", "bounty", "contest", "competition", "challenge", "tournament", "poll", "form", "document", "file", "task", "vote", "campaign", "offer", "deal", "venue", "restaurant", "hotel", "story",
  "clinic", "hospital", "pharmacy", "salon", "gym", "school", "library", "museum", "cinema", "church", "facility", "branch", "company",
  "kiji", "oshirase", "shohin", "shouhin", "kouza", "koza", "ibento", "gyoji", "tenpo", "shisetsu", "kyujin", "記事", "お知らせ",
  "商品", "講座", "行事", "イベント", "店舗", "施設", "求人",
]; // prettier-ignore

/** Beside those, what several people take part in or wait for. */
export const SHARED_PLACES: readonly string[] = [
  "slot", "shift", "session", "seminar", "workshop", "tour", "trip", "waku", "koma", "nittei", "kaisai", "枠", "コマ", "日程", "時間枠",
]; // prettier-ignore

/** What has a number by which no record is found: where something stands, how it is sorted. */
export const COUNTED_PLACES: readonly string[] = [
  "seat", "page", "line", "row", "column", "floor", "table", "lane", "gate", "platform", "version", "area", "block", "zone", "grade", "size", "max", "min", "total", "zaseki", "heya", "kai", "gyo", "retsu",
]; // prettier-ignore

/** What has a code that is no secret, beside such records. */
export const CODED_THINGS: readonly string[] = [
  "country", "language", "lang", "locale", "currency", "region", "area", "prefecture", "postal", "post", "zip", "status", "error",
  "treatment", "service", "department", "branch", "airport", "station", "rank", "grade", "color", "size", "unit", "tax", "kind", "type",
]; // prettier-ignore

/** Beside persons, who gets a number in a mail: those who take part in something, and those it is about. */
export const ENTRANT_WORDS: readonly string[] = [
  "child", "kid", "toddler", "runner", "rider", "swimmer", "racer", "entrant", "contestant", "competitor", "cyclist", "walker", "skater", "climber", "skier", "senshu", "選手",
]; // prettier-ignore

/** Of whom others are told, and who have no page for everybody: pupils to their guardians, patients to their families. */
export const TOLD_OF: readonly string[] = [
  "child", "kid", "toddler", "infant", "baby", "pupil", "student", "patient", "resident", "jidou", "enji", "seito", "gakusei", "kanja", "riyousha",
  "児童", "園児", "生徒", "学生", "患者", "利用者",
]; // prettier-ignore

/** What Japanese names of numbers say: whose it is, or which matter of somebody's. */
export const PERSON_NUMBERS =
  /会員|利用者|顧客|お客様|患者|診察券|学籍|社員|職員|従業員|生徒|学生|児童|園児|保護者|受験|組合員|被保険者|口座|契約者|入居者|応募者|申込者|世帯/;
export const CASE_NUMBERS = /予約|受付|申込|申し込み|注文|問い?合わ?せ|契約|申請|請求|見積|整理|応募|伝票/;

/** Calls that give the time at which an address is made. */
export const TIME_CALLS = /^(?:Date\.now|Date|performance\.now|Utilities\.formatDate)$/;
/**
 * Methods that give a number others can count up to: https://developers.google.com/apps-script/reference/spreadsheet/sheet#getLastRow(),
 * https://developers.google.com/apps-script/reference/spreadsheet/range#getRow(), https://redis.io/docs/latest/commands/incr/.
 */
export const COUNTING_METHODS: readonly string[] = ["getLastRow", "getRow", "incr", "incrby", "hincrby"];
/** Functions that spell what they are given in other letters, by the names libraries and projects give them: anybody can do the same, there and back. */
export const ENCODING_CALLS =
  /^(?:btoa|b64|base64(?:url)?|base64Encode(?:WebSafe)?|toBase64(?:Url)?|md5|sha1|sha256|sha512)$/i;
/** The same by their path: CryptoJS' encoders (https://cryptojs.gitbook.io/docs/#encoders), js-base64, base64url, `@stablelib/base64`. */
export const ENCODER_CALLS =
  /(?:^|\.)enc\.(?:Base64(?:url)?|Hex|Utf8|Latin1)\.(?:stringify|parse)$|(?:^|\.)(?:base64(?:url)?|b64|hex)\.(?:encode\w*|toBase64\w*|stringify|fromString)$/i;
/** What hashes its second argument: https://developers.google.com/apps-script/reference/utilities/utilities#computeDigest(DigestAlgorithm,String). */
export const DIGEST_CALLS = /(?:^|\.)computeDigest$/;
/** What makes a hash without a key of its own: https://nodejs.org/api/crypto.html#cryptocreatehashalgorithm-options. */
export const HASH_MAKERS: readonly string[] = ["createHash"];
/** Functions that hand a value on as it is, into an address. */
export const SAME_VALUE: readonly string[] = [
  "encodeURIComponent", "encodeURI", "String", "Number", "escape", "unescape", "toString", "trim", "toLowerCase", "escapeHtml", "toHexString",
  "padStart", "encode", "urlencode", "valueOf", "btoa",
]; // prettier-ignore

/** What the name of a plain mail function is made of: `sendMail`, `sendHtmlEmailAsync`. */
export const PLAIN_MAIL_NAMES: readonly string[] = [
  "send", "mail", "email", "html", "text", "message", "smtp", "async", "simple", "plain", "template", "templated", "sync", "the",
  "mails", "emails", "deliver", "ses", "sendgrid", "gmail", "mailer", "to", "with", "raw", "soushin", "soshin", "meru", "メール", "送信",
]; // prettier-ignore

/** Functions and options that take what is run for each event as it comes, also while an earlier one is at work. */
export const HANDLER_REGISTRATIONS: readonly string[] = [
  "on", "addListener", "addEventListener", "subscribe", "consume", "process", "handle", "receive", "listen", "onMessage", "onmessage",
  "eachMessage", "handleMessage", "Worker", "work", "define", "register", "addHandler", "registerHandler", "addSubscriber", "onEvent",
  "onDocumentCreated", "onDocumentWritten", "onCreate", "onMessagePublished", "createFunction", "defineJob", "addWorker", "onRequest",
]; // prettier-ignore

/** Methods by which a function is told of an event, and by which others tell of it: https://nodejs.org/api/events.html. */
export const LISTENING_CALLS: readonly string[] = [
  "on",
  "once",
  "addListener",
  "prependListener",
  "subscribe",
  "listen",
];
export const EMITTING_CALLS: readonly string[] = ["emit", "publish", "trigger", "dispatch", "fire"];

/**
 * Places that a mail service fills anew for each recipient: https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages/batch-sending,
 * https://mailchimp.com/developer/transactional/docs/templates-dynamic-content/, https://developers.brevo.com/docs/send-a-transactional-email.
 */
export const SERVICE_PLACES =
  /%(recipient_email|recipient)%|%recipient\.([\w-]+)%|\*\|([A-Z]\w*)\|\*|\{\{\s*(?:params|contact)\.(\w+)\s*\}\}/g;

/** Calls that make a template of a text, and a place in it, `<?= gyo ?>`: https://developers.google.com/apps-script/guides/html/templates. */
export const SCRIPTLET_TEMPLATES: ReadonlySet<string> = new Set(["createTemplate"]);
export const SCRIPTLET_PLACES = /<\?!?=\s*([\p{L}\w.]+)\s*;?\s*\?>/gu;

/** Parts of what a template's compiler gives that are the text itself: https://documentation.mjml.io/#inside-node-js, https://react.email/docs/utilities/render. */
export const WRITTEN_PARTS: ReadonlySet<string> = new Set(["html", "text", "markup", "css"]);

/** Functions that keep what their callback gives, as it is or as `.value`. */
export const WATCHERS: readonly string[] = [
  "computed",
  "useMemo",
  "createMemo",
  "derived",
  "memo",
  "asyncComputed",
];

/** Words without which a function sends no mail, nor hands one on. */
export const SENDS_MAIL = /mail|smtp|sendgrid|postmark|resend|\bses\b|\bsend|deliver|messag/i;

/** What holds functions of lists, so that the list is an argument: `_.map(members, …)`, not `members.map(…)`. */
export const LIST_NAMESPACES = /^(?:Promise|Array|Object|JSON|Set|_|lodash|fp|R|async)$/;

/** Functions that write a file: Node's, fs-extra, Puppeteer's and Playwright's pages, SheetJS, ExcelJS. */
export const FILE_WRITERS: readonly string[] = [
  "writeFile", "writeFileSync", "createWriteStream", "outputFile", "outputFileSync", "pdf", "screenshot", "toFile", "writeFileXLSX",
]; // prettier-ignore

/** First words of functions that make something of what they are handed: a certificate, a receipt. */
export const MAKING_WORDS: readonly string[] = [
  "make", "create", "generate", "render", "build", "print", "draw", "export", "save", "produce", "sakusei", "hakkou", "shutsuryoku", "作成", "発行", "出力",
]; // prettier-ignore

/** Functions that list what is in a folder: in the order of the files' names, whatever list they belong to. */
export const DIRECTORY_CALLS = /^(?:readdir|readdirSync|readDir|glob|globSync|getFiles)$/;

/** What the text of a file has in it that sends anything to people; hardly a file without it is worth a look for mails. */
export const SENDING_TEXT =
  /mail|メール|s(?:end|ubject|mtp|ms|parkpost|ou?shin)|deliver|recipient|attendee|guest|t(?:ransport|wilio|egami|ayori)|post(?:man|mark)|o(?:utbox|kuru)|newsletter|vonage|whatsapp|brevo|m(?:andrill|eru|ms)|haishin|送信|配信|送る/i;
/** The same of messages with a text: a subject, or a way to a telephone. */
export const MESSAGE_TEXT =
  /mail|メール|mjml|subject|recipient|notify|件名|\bsms|bot-sdk|twilio|whatsapp|PhoneNumber/i;

/** Functions that cut a list into parts, by the names that projects, lodash and Ramda give them. */
export const CUTTING_CALLS =
  /^(?:to|in|into|make|get|split|create)?(?:chunk|batch|slice|group)(?:s|ed|es|ify|array|list|of|items|into|by|every)*$|^splitEvery$/i;

/** Methods of schemas that give the list they are handed, checked: zod, valibot, superstruct, io-ts. */
export const CHECKING_CALLS = /^(?:parse|parseAsync|decode|validateSync|cast|mask)$/;

/** Properties that count the records of a list. */
export const SEQUENCE_NAMES = /^(?:seq|seqno|sequence|renban|tsuban|tsuuban|連番|通番|通し番号)$/i;

/** A pattern in which a date is written: https://date-fns.org/docs/format, https://day.js.org/docs/en/display/format. */
export const DATE_PATTERN = /^(?=.*(?:yy|YY|MM|M月|HH))[yYMdDEHhmsSaAZT\d\-/:.,()\[\]\s年月日時分]+$/;
/** Methods of a date that write it. */
export const DATE_METHODS = /^(?:toISOString|toLocaleDateString|toDateString|toISODate|toFormat)$/;

/** Words of things that have names of their own: no two of one list share one. */
export const NAMED_THINGS =
  /^(?:plan|product|item|course|event|shop|store|template|category|tag|role|team|room|service|menu|setting|config|option|branch|country|region|prefecture|department|school|organization|organisation|tier|location|project|channel|list|group|status|type|header|field|column|attribute|attachment|file|cookie|param|parameter)s?$/;

/** Last steps with which a message leaves. */
export const SENDING_STEPS = /^(?:send|deliver|dispatch|queue|sendNow|sendLater)$/;
/** Text of a value that is an address for mails. */
export const ADDRESS_TEXT = /e-?mail|addresse?s?\b|メール|宛先/i;

/** Properties that say whom a message goes to, by themselves or in what they hold: nodemailer, SES, SendGrid. */
export const ADDRESSED_PROPERTIES = /^(?:to|To|ToAddresses|Destination|personalizations|recipients?|宛先)$/;

/**
 * Words by which code says what it checks about the person asking. Whole words after splitting names.
 */

/** A function, guard, decorator or middleware with one of these decides who may do what, not only who is signed in. */
export const POLICY_WORDS: readonly string[] = [
  "role", "roles", "admin", "admins", "administrator", "superadmin", "superuser", "permission", "permissions", "permit", "permitted", "policy",
  "policies", "ability", "abilities", "can", "cannot", "owner", "owners", "own", "owned", "owns", "ownership", "authorize", "authorise",
  "authorization", "authorized", "authorised", "access", "accessible", "allow", "allowed", "allows", "restrict", "restricted", "scope", "scopes", "scoped", "acl",
  "rbac", "abac", "grant", "granted", "forbid", "self", "same", "belongs", "tenant", "tenancy", "privilege", "privileged", "entitled",
  "entitlement", "capability", "capabilities", "casl", "casbin", "oso", "cerbos", "fga", "manager", "moderator", "editor", "staff", "operator",
  "clinician", "doctor", "nurse", "physician", "teacher", "instructor", "internal", "backoffice", "support", "agent", "supervisor", "root", "apikey",
  "webhook", "signature", "cron", "hr", "participant", "mine", "visible", "enforce", "kengen", "kanrisha", "権限", "管理者", "本人確認",
]; // prettier-ignore

/** Words of guards that ask for a role: `authorize("patient")`, `@Roles(Role.Customer)`. */
export const ROLE_GUARD_WORDS: readonly string[] = [
  "role", "roles", "authorize", "authorise", "authorized", "authorised", "allow", "allowed", "restrict", "permit", "access",
]; // prettier-ignore

/** Roles of the people a service is made for: whoever signs up has one, so it says nothing about whose a record is. */
export const ORDINARY_ROLES: readonly string[] = [
  "user", "users", "customer", "patient", "student", "guest", "buyer", "client", "member", "applicant", "candidate", "parent", "guardian", "visitor", "subscriber", "shopper",
  "passenger", "rider", "traveler", "traveller", "donor", "attendee", "participant", "learner", "pupil", "resident", "jobseeker", "consumer", "any", "anyone", "everyone", "all",
  "kaiin", "kanja", "seito", "gakusei", "kokyaku", "riyosha", "riyousha", "hogosha", "会員", "患者", "生徒", "学生", "顧客", "利用者", "保護者",
]; // prettier-ignore

/** Further roles, beside those that say who runs a service; what is none is not the role of anybody: `authorize("read")`. */
export const OTHER_ROLES: readonly string[] = [
  "employee", "seller", "vendor", "merchant", "driver", "provider", "therapist", "coach", "trainer", "tutor", "mentor", "advisor", "owner", "host", "organizer", "reseller",
  "recruiter", "employer", "company", "pharmacist", "receptionist", "accountant", "cashier", "librarian", "proctor", "judge", "super", "kanri", "koushi", "ishi", "shokuin",
]; // prettier-ignore

/** Those of them that are also what the people who sign in are called: `requireOwner(ctx)` of a service for pet owners. */
export const POLICY_PEOPLE: readonly string[] = ["owner", "owners", "participant", "self"];

/** Those that are a company as well as somebody who rents a home: what the function does says which. */
export const POLICY_HOMONYMS: readonly string[] = ["tenant"];

/** Where a field of a schema says who may ask for it: https://pothos-graphql.dev/docs/plugins/scope-auth, https://nexusjs.org/docs/plugins/field-authorize */
export const FIELD_GUARDS = /^(?:authScopes|authorize)$/;

/** A step of a field's builder that says the same: https://pothos-graphql.dev/docs/plugins/scope-auth#changing-context-types-based-on-scopes */
export const FIELD_GUARD_STEPS = /^withAuth$/;

/** Words of guards that only make sure that somebody is signed in. */
export const SIGN_IN_WORDS: readonly string[] = [
  "auth", "authenticate", "authenticated", "authentication", "authed", "login", "loggedin", "logged", "signed", "signin", "signedin", "session", "jwt",
  "token", "protect", "protected", "passport", "bearer", "private", "secured", "secure", "verified", "gate", "authn", "rogin", "ninsho", "ninshou", "ログイン", "認証",
]; // prettier-ignore

/** The line of a comment by which handlers say who reaches them, where the router is elsewhere: `@access Private`. */
export const ACCESS_COMMENT = /@access\s+(private|public)\b(.*)/i;

/** In such a comment, those who run the service beside the people whose records they are: `(owner or admin)`. */
export const COMMENT_FOR_BOTH =
  /\b(?:owner|user|customer|member|patient|student|buyer|seller|client|guest|author|creator|self)s?\s*(?:or|and|\/|,|&|\|+)\s*(?:an?\s+|the\s+)?admins?\b|\badmins?\s*(?:or|and|\/|,|&|\|+)\s*(?:an?\s+|the\s+)?(?:owner|user|customer|member|patient|student|buyer|seller|client|guest|author|creator|self)|本人(?:または|又は|か|と|及び|および|・|、)管理者|管理者(?:または|又は|か|と|及び|および|・|、)(?:\p{sc=Han}{0,4})本人/iu;

/** What an answer to somebody who is not signed in says: the status, its names, the page to sign in. */
export const SIGNED_OUT_ANSWERS =
  /\b401\b|\bunauthori[sz]ed\b|\bunauthenticated\b|\bUNAUTHORI[SZ]ED\b|\bUNAUTHENTICATED\b|["'`/](?:log-?in|sign-?in|rogin)\b/i;

/** Verbs of a function that checks; with the record, its id or the caller among the arguments it is a check of ownership. */
export const CHECK_VERBS: readonly string[] = [
  "require", "assert", "ensure", "check", "verify", "must", "guard", "protect", "confirm", "validate", "may", "is", "has", "deny", "reject", "throw",
  "expect", "invariant", "precondition",
]; // prettier-ignore

/** Classes whose objects say what somebody wants done, and who: what carries it out asks whether they may. */
export const REQUEST_OBJECTS = /(?:Command|UseCase|Interactor)$/;

/** Verbs of functions that let somebody in; where one is told what is asked for (`authProject({ id })`), it asks whose that is. */
export const LETTING_IN_VERBS: readonly string[] = [
  "auth",
  "authenticate",
  "authn",
  "protect",
  "guard",
  "secure",
];

/** Checks that are about the form of a value only. */
export const FORM_WORDS: readonly string[] = [
  "valid", "uuid", "objectid", "format", "schema", "parse", "number", "string", "integer", "int", "empty", "array", "nil", "null", "undefined", "date",
  "length", "captcha", "csrf", "rate", "limit", "email", "mongo", "mongodb", "mongoose", "nan", "finite", "isvalid", "password", "otp", "errors", "error", "ok",
  "body", "params", "input", "payload", "request", "dto", "exists", "exist", "found", "present", "defined", "type", "types", "regex",
]; // prettier-ignore

/** Properties of the person asking that say what they may do. */
export const PRIVILEGE_WORDS: readonly string[] = [
  "role", "roles", "admin", "permission", "permissions", "scope", "scopes", "superuser", "staff", "owner", "moderator", "can", "ability", "privileges",
  "type", "kind", "capabilities", "groups", "group", "claims", "superadmin", "manager", "editor", "level", "rights",
]; // prettier-ignore

/** Columns that say whose a record is, or which company's. */
export const OWNER_WORDS: readonly string[] = [
  "user", "owner", "member", "customer", "account", "author", "creator", "created", "tenant", "org", "organization", "organisation", "workspace",
  "team", "company", "patient", "guest", "applicant", "student", "employee", "profile", "person", "client", "buyer", "seller", "writer", "sender",
  "recipient", "subscriber", "household", "family", "clinic", "shop", "store", "school", "parent", "guardian", "resident", "participant", "candidate", "holder",
  "kaiin", "kanja", "kokyaku", "kyaku", "riyosha", "hogosha", "seito", "gakusei", "shain", "jugyoin", "shokuin", "moshikomisha", "moushikomisha", "yoyakusha", "keiyakusha",
  "sankasha", "obosha", "oubosha", "nyukyosha", "kainushi", "shiyosha", "会員", "患者", "顧客", "保護者", "生徒", "学生", "社員", "従業員", "申込者", "予約者", "契約者", "参加者",
  "応募者", "入居者", "飼い主", "利用者",
]; // prettier-ignore

/** Those of them that name a firm: everybody who works there, or is looked after there, has the same. */
export const FIRM_WORDS: readonly string[] = [
  "school", "company", "org", "organization", "organisation", "workspace", "team", "clinic", "hospital", "shop", "store", "branch", "department", "facility", "tenant",
]; // prettier-ignore

/** Columns that say who changed a record last: one of several who may. */
export const EDITOR_COLUMN = /^(?:last_?)?(?:updated|modified|changed|edited)_?by(?:_?id)?$/i;

/** Columns that say who made a record, which need not be whose it is. */
export const MAKER_COLUMN = /^(?:created|updated|last_?updated|modified)_?by(?:_?id)?$/i;

/** What the log of a record says of who did something to it: `timeline: { action, by: req.user.id }`. */
export const ACTOR_COLUMN =
  /^(?:by|actor|(?:performed|processed|handled|conducted|changed|action|actioned|done|entered|assigned|noted|recorded|verified)_?by)(?:_?(?:id|user|name))?$/i;

/** Words of handlers that give people their rights, or let one act as another. */
export const RIGHTS_WORDS: readonly string[] = ["role", "roles", "permission", "permissions", "privilege", "privileges", "impersonation", "impersonate", "kengen", "権限"]; // prettier-ignore

/** Columns whose value nobody can guess: who has it was given it. */
export const UNGUESSABLE_WORDS: readonly string[] = [
  "token",
  "hash",
  "digest",
  "secret",
  "nonce",
  "jti",
  "otp",
  "signature",
  "magic",
  "fingerprint",
  "hashed",
  "key",
  "nanoid",
];

/** Columns that say when something was. */
export const TIME_COLUMN =
  /^(?:at|on|day|since)$|(?:At|_at|[dD]ate|[tT]ime|[dD]ay|[mM]onth|[yY]ear|[hH]izuke|[nN]ichiji|日|日時|月)$/;

/** People of whom nothing is kept for everybody to see. */
export const KEPT_OF_WORDS: readonly string[] = [
  "student", "pupil", "patient", "guest", "applicant", "resident", "customer", "kanja", "oubosha", "obosha", "nyukyosha", "kaiin", "kokyaku", "riyosha", "riyousha",
  "seito", "gakusei", "shain", "hogosha", "患者", "応募者", "入居者", "会員", "顧客", "利用者", "お客様", "生徒", "学生", "社員", "保護者",
]; // prettier-ignore

/** Last words of rows that are found by a secret which was sent to one person, and say whose they are. */
export const SECRET_ROW_WORDS: readonly string[] = [
  "token", "ticket", "nonce", "otp", "verification", "migration", "handover", "transition", "renewal", "confirmation", "トークン",
]; // prettier-ignore

/** Verbs of a service that finds such a row by its secret, and most often uses it up. */
export const REDEEMING_VERBS: readonly string[] = ["consume", "redeem", "claim", "take", "use", "find", "lookup", "load", "get", "fetch"]; // prettier-ignore

/** Words of rows whose secret signs somebody in: whose it is, is the person asking. */
export const SIGN_IN_ROW_WORDS: readonly string[] = [
  "session", "sessions", "login", "signin", "auth", "access", "refresh", "bearer", "remember", "device", "api", "ログイン",
]; // prettier-ignore

/** Words of rows that their owner hands to others on purpose. */
export const HANDED_ON_WORDS: readonly string[] = [
  "invite", "invites", "invitation", "invitations", "share", "shares", "shared", "sharing", "referral", "referrals", "gift", "coupon", "voucher", "public", "embed", "guest", "family",
  "webhook", "webhooks", "oauth", "unsubscribe", "push", "csrf",
]; // prettier-ignore

/** Columns that say that everybody may see a record. */
export const PUBLIC_COLUMN_WORDS: readonly string[] = [
  "published",
  "public",
  "visible",
  "visibility",
  "listed",
  "shared",
  "publish",
  "slug",
  "handle",
  "username",
  "permalink",
];

/** Words of paths, functions and classes that are for those who run the service. */
export const BACK_OFFICE_WORDS: readonly string[] = [
  "admin", "admins", "administrator", "backoffice", "backend-office", "staff", "internal", "cms", "moderation", "moderator", "superadmin", "operator", "operators",
  "kanri", "kanrisha", "management", "cron", "jobs", "worker", "workers", "webhook", "webhooks", "seed", "seeds", "migrations", "scripts", "manager", "console",
  "管理", "管理画面", "管理者",
]; // prettier-ignore

/** Those of them by which folders say what a whole project does, `clinic-management/src`, and not who works with a part of it. */
export const PROJECT_WORDS: readonly string[] = ["management", "kanri", "console", "管理"];

/** Folders in which the code of a project begins. */
export const SOURCE_FOLDERS =
  /^(?:src|app|server|api|lib|backend|functions|routes?|routers?|controllers?|handlers?|services?|modules|features|pages|resolvers|graphql|actions)$/;

/** Verbs of handlers that decide about what other people asked for. */
export const DECIDING_VERBS: readonly string[] = [
  "approve", "reject", "review", "resolve", "moderate", "ban", "unban", "suspend", "force", "disapprove", "block", "unblock", "kyoka", "shonin",
]; // prettier-ignore

/** First words of handlers that show something, whatever else they note on the way: `checkPaymentStatus`. */
export const READING_VERBS: readonly string[] = ["get", "read", "fetch", "show", "check", "find", "load", "my", "view", "download", "poll", "track"]; // prettier-ignore

/** First words of handlers for what people do with their own: `cancelBooking`, `payInvoice`. */
export const OWN_STEP_VERBS: readonly string[] = [
  "cancel", "pay", "checkout", "submit", "withdraw", "renew", "reschedule", "rate", "apply", "join", "leave", "torikeshi", "kyanseru", "moushikomi",
]; // prettier-ignore

/** What else a handler does for those who decide: `getSubmissionForGrading`. */
export const DECIDING_PURPOSES: readonly string[] = [
  "grading", "marking", "scoring", "judging", "review", "reviewing", "approval", "moderation", "audit", "triage", "saiten", "shinsa",
]; // prettier-ignore

/** Columns that say who decided about what somebody else handed in: `approvedById`, `grader_id`; not who changed it last. */
export const DECIDER_COLUMNS =
  /^(?:approved|rejected|graded|marked|scored|reviewed|moderated|evaluated|assessed|inspected|audited|shounin|shonin|saiten)_?by(?:_?(?:user|admin|staff))?(?:_?id)?$|^(?:approver|grader|reviewer|moderator|evaluator|assessor|examiner|auditor|inspector|shouninsha|shoninsha|saitensha)(?:_?id)?$/i;

/** Last words of handlers that note how far a shop is with what somebody ordered: `markOrderAsDelivered`, `updateOrderStatus`. */
export const PROGRESS_WORDS: readonly string[] = [
  "delivered", "shipped", "dispatched", "fulfilled", "refunded", "status", "approval", "approved", "rejected", "haisouzumi", "hassouzumi", "shouninzumi",
]; // prettier-ignore

/** First words of such handlers: `shipOrder`. */
export const PROGRESS_VERBS: readonly string[] = ["deliver", "ship", "dispatch", "fulfill", "refund"];

/** Names of functions that set handlers up: `registerChatHandlers(io)`, `setupRoutes(app)`. */
export const REGISTERS_HANDLERS =
  /^(?:register|setup|set_?up|init|attach|bind|mount|add|install)\w*(?:Handlers?|Routes?|Router|Events?|Listeners?|Controllers?|Endpoints?|Sockets?|Gateway|Namespace|Api|Plugin)$/;

/** What a route's option for signing in says when who is not signed in may come as well: https://hapi.dev/api/#-routeoptionsauthmode */
export const OPEN_MODES = /^(?:public|optional|try|none)$/;

/** Words of steps that happen before or instead of signing in, or that a one-time secret decides. */
export const OPEN_STEP_WORDS: readonly string[] = [
  "login", "signin", "signup", "register", "registration", "logout", "signout", "reset", "forgot", "verify", "verification", "confirm", "confirmation", "activate",
  "unsubscribe", "invite", "invitation", "oauth", "callback", "refresh", "webhook", "share", "shared", "magic", "onboard", "otp", "2fa", "mfa", "deserialize", "deserializer", "serialize",
  "impersonate", "impersonation", "saisettei", "saihakko", "saihakkou", "kakunin", "touroku", "shokitouroku", "再設定", "再発行", "認証", "本登録", "仮登録",
]; // prettier-ignore

/**
 * Decorators that let in whoever is signed in, with the most arguments they have then: more name a role or a scope.
 * https://typegraphql.com/docs/authorization.html, https://github.com/typestack/routing-controllers#authorized-decorator,
 * https://tsoa-community.github.io/docs/authentication.html
 */
export const SIGN_IN_DECORATORS: Readonly<Record<string, number>> = { Authorized: 0, Security: 1 };

/**
 * A call of a server after which every route asks for sign-in, and what a route says that does not ask:
 * https://hapi.dev/api/#-serverauthdefaultoptions
 */
export const SIGN_IN_BY_DEFAULT = {
  call: "auth.default",
  openRoute: /\bauth:\s*(?:false|null|\{[^}]*mode:\s*["'](?:try|optional))/,
};

/** Those of them that come after signing in as well, where a handler asks for that. */
export const SENT_STEP_WORDS: readonly string[] = [
  "confirm",
  "confirmation",
  "verify",
  "verification",
  "activate",
];

/** Addresses that a mail opens by itself to tell that it was read: whoever reads it is not signed in. */
export const MAIL_TRACKING = /\btrack(?:ing)?\/(?:open|click)|\b(?:pixel|beacon)\b/i;

/** Records that everybody may see by nature; changing them can still need an owner. */
export const PUBLIC_RECORD_WORDS: readonly string[] = [
  "post", "article", "issue", "product", "item", "category", "tag", "event", "course", "page", "comment", "review", "plan", "venue", "movie", "film", "book", "song",
  "album", "artist", "track", "recipe", "blog", "news", "story", "photo", "image", "video", "channel", "game", "question", "answer", "topic", "thread", "forum",
  "listing", "property", "hotel", "room", "restaurant", "shop", "store", "menu", "brand", "variant", "sku", "job", "campground", "place", "location", "city", "country",
  "language", "currency", "setting", "config", "template", "theme", "feature", "flag", "lesson", "quiz", "chapter", "author", "publisher", "tweet", "like", "follow",
  "vote", "poll", "faq", "banner", "slide", "promotion", "coupon", "discount", "offer", "role", "permission", "service", "package", "bootcamp", "tour", "rating", "snippet", "gist",
  "repo", "repository", "playlist", "show", "exercise", "puzzle", "team", "league", "match", "tournament", "community", "group", "club", "department", "branch", "school", "company", "organization",
  "therapist", "doctor", "physician", "dentist", "teacher", "instructor", "coach", "trainer", "tutor", "mentor", "speaker", "seller", "vendor", "host", "creator",
  "provider", "supplier", "stylist", "barber", "lawyer", "agent", "actor", "band", "clinic", "hospital", "salon", "studio", "gym", "space", "project", "board", "workspace",
  "slot", "timeslot", "availability", "waku", "空き枠",
  "sensei", "kyoin", "kyouin", "kyoukan", "kyokan", "koushi", "koshi", "ishi", "isha", "tantousha", "tenpo", "mise", "shohin", "shouhin", "kiji", "oshirase", "koukoku", "menyu", "ryouri", "shisetsu", "basho", "eki",
  "先生", "教員", "教官", "講師", "医師", "店舗", "商品", "記事", "お知らせ", "施設", "講座", "場所",
]; // prettier-ignore

/** Those of them that may as well be held for one person each: a lesson of one pupil, the exercise of one patient. */
export const ATTENDED_WORDS: readonly string[] = ["lesson", "exercise", "plan", "package", "project", "tour", "match", "service", "quiz"]; // prettier-ignore

/** Lists and counts of a record that everybody who sees it adds to or leaves: what they change is their own mark. */
export const REACTION_WORDS: readonly string[] = [
  "like", "unlike", "liked", "unliked", "dislike", "disliked", "vote", "upvote", "downvote", "heart", "reaction", "react", "star", "clap", "follower", "seen", "viewed", "view", "viewer", "iine", "いいね",
]; // prettier-ignore

/** Lists of those who have read, seen or put away what was sent to many: each adds only themselves. */
export const READ_MARK =
  /^(?:read|seen|opened|dismissed|acknowledged|hidden|kidoku|既読)_?(?:by|users?|user_?ids?|members?|者)(?:_?ids?)?$/i;

/** Records that belong to somebody, beside those that name a person. */
export const OWNED_RECORD_WORDS: readonly string[] = [
  "message", "conversation", "chat", "note", "diary", "journal", "document", "address", "card", "claim", "loan", "consent", "diagnosis", "visit", "leave", "payslip",
  "salary", "contract", "prescription", "shohou", "shohousen", "shift", "quote", "estimate", "transaction", "transfer", "statement", "deposit", "refund", "return", "shipment", "delivery", "todo",
  "reminder", "expense", "budget", "kakeibo", "家計簿", "timesheet", "attendance", "grade", "submission", "examination", "checkup", "vaccination", "allergy", "measurement", "health", "meal",
  "workout", "policy", "ticket", "case", "complaint", "survey", "answersheet", "resume", "cv", "letter", "mail", "inbox", "attachment", "device", "credential", "secret", "apikey",
  "care plan", "treatment plan", "meal plan", "training plan", "support plan", "lesson note", "medical event", "wish list", "shopping list", "saved item", "cart item", "order item", "membership", "stay", "enrolment", "enrollment", "hold", "checkin", "passport", "inspection", "favorite", "bookmark", "wishlist", "preference", "consultation", "treatment", "referral", "certificate", "license", "vehicle", "pet", "child", "family", "household", "dependent", "beneficiary", "donation", "pledge",
  "due", "fee", "tuition", "payment method", "bank detail", "lab result", "test result", "exam result", "blood pressure", "time off", "rental", "tenancy", "itinerary", "warranty", "immunization", "symptom", "scholarship", "homework", "voicemail", "absence", "sick note", "kesseki", "kekkin", "chikoku", "soutai", "kyuka", "kyuuka", "欠席", "欠勤", "遅刻", "早退", "休暇",
  "payroll", "wage", "salary slip", "pay slip", "medical record", "chart note", "karte", "kyuyo", "kyuuyo", "meisai", "seikyu", "seikyusho", "ryoshusho", "rireki", "mitsumori", "shinsatsu", "shindan", "nikki", "denpyo", "keiyaku", "shinsei", "見積", "日記", "契約", "申請", "カルテ", "請求", "請求書", "領収書", "履歴", "診断", "処方", "明細", "給与", "住所録", "記録", "kiroku",
  "monshin", "monshinhyo", "monshinhyou", "shohousen", "shohosen", "okusuri", "fukuyaku", "kensa", "kenshin", "kenkou", "kenko", "chiryo", "chiryou", "shinryo", "shinryou", "soudan", "sodan", "seiseki", "tsuuchihyo",
  "renrakucho", "renrakuchou", "mendan", "rirekisho", "shoshin", "shiharai", "nyukin", "nyuukin", "kaihi", "kyufu", "kyuufu", "shinkoku", "todoke", "haisou", "haiso", "nimotsu", "hojokin", "shorui",
  "問診", "問診票", "処方箋", "お薬手帳", "服薬", "検査", "検査結果", "健診", "治療", "相談", "成績", "通知表", "連絡帳", "面談", "履歴書", "口座", "支払", "入金", "会費", "給付", "届", "配送", "荷物", "書類", "応募", "申し込み", "申込書", "申請書", "契約書", "見積書",
]; // prettier-ignore

/** Two words that together name what a shop keeps of itself, though the last alone would be somebody's: a stock order. */
export const SHOPS_OWN_RECORD_WORDS: readonly string[] = [
  "stock order", "purchase order", "work order", "supplier order", "vendor order", "production order", "transfer order", "stock transfer", "stock return", "purchase return",
  "purchase invoice", "supplier invoice", "supplier payment", "vendor payment", "stock shipment", "zaiko hacchuu",
]; // prettier-ignore

/** Those of them that a service may as well offer to everybody; what is asked of one says which it is. */
export const THING_WORDS: readonly string[] = [
  "vehicle",
  "device",
  "ticket",
  "card",
  "policy",
  "meal",
  "workout",
  "certificate",
];

/** Words of fields by which something is offered: `dailyPrice`, `seats`. */
export const OFFER_WORDS: readonly string[] = [
  "price", "prices", "seat", "seats", "capacity", "stock", "fare", "rate", "thumbnail", "description", "ryokin", "kakaku", "teiin", "料金", "価格", "定員",
]; // prettier-ignore

/** Records that exist to be found by whoever was given their id. */
export const HANDED_OUT_RECORD_WORDS: readonly string[] = [
  "invite",
  "invitation",
  "token",
  "session",
  "verification",
  "link",
  "share",
  "otp",
  "nonce",
  "code",
  "cache",
  "lock",
  "job",
  "log",
  "metric",
  "feature",
  "setting",
  "role",
  "permission",
];

/** Heads of names that keep the meaning of the words before them: `orderLine`, `patientRecord`. */
export const PART_WORDS: readonly string[] = [
  "item", "line", "detail", "record", "history", "entry", "note", "file", "document", "attachment", "data", "info", "information", "preference", "address",
  "status", "request", "summary", "log", "result", "report", "form", "sheet", "row", "dto", "entity", "model",
]; // prettier-ignore

/** Those of them that somebody writes about a thing, or gets for it: a `lessonReport` is not as public as a lesson. */
export const WRITTEN_PART_WORDS: readonly string[] = [
  "record", "history", "note", "request", "log", "result", "report", "form", "sheet",
]; // prettier-ignore

/** Words in front of a session of somebody who signed in, or of a machine; a `coachingSession` is another thing. */
export const SESSION_OWNER_WORDS: readonly string[] = [
  "user", "auth", "login", "web", "app", "api", "account", "member", "customer", "admin", "device", "browser", "oauth", "refresh", "token", "chat", "checkout",
  "payment", "stripe", "upload",
]; // prettier-ignore

/** First and further words of functions that ask whether somebody may: `isAuthorizedFor`, `canRead`, `checkFileAccess`. */
export const ACCESS_CHECK_VERBS: readonly string[] = [
  "is",
  "has",
  "can",
  "may",
  "check",
  "verify",
  "user",
  "allow",
];
/** First words of functions that throw, or answer by themselves, when somebody may not: `assertCanRead`, `requireOwner`. */
export const THROWING_CHECK_VERBS: readonly string[] = [
  "assert", "authorize", "authorise", "check", "ensure", "enforce", "must", "only", "require", "restrict", "verify",
]; // prettier-ignore
/** What those ask about. */
export const THROWING_CHECK_THINGS: readonly string[] = [
  "access", "can", "role", "roles", "permission", "permissions", "owner", "ownership", "membership", "authorized", "authorised", "allowed", "permitted",
]; // prettier-ignore
export const OPEN_CHECK_WORDS: readonly string[] = [
  "public",
  "anonymous",
  "anyone",
  "everyone",
  "cache",
  "cached",
  "cacheable",
  "open",
  "published",
];
export const ACCESS_CHECK_THINGS: readonly string[] = [
  "access", "authorized", "authorised", "allowed", "permitted", "permission", "permissions", "read", "view", "see", "owner", "member", "membership",
]; // prettier-ignore

/** Calls that prove what somebody carries, a signed or sealed value: jsonwebtoken, jose, iron-session, OAuth. */
export const VERIFYING_CALLS = /^(?:verify|jwtVerify|verifyAsync|unseal|decrypt|introspect|authenticate)/i;

/** A column that numbers the records, called by that word alone. */
export const NUMBER_COLUMN = /^(?:number|no|num|bango|bangou|番号)$/i;

/**
 * The words that say whose data a value is. Whole words only: names are split at camelCase, snake_case,
 * kebab-case and at the border between Latin and Japanese letters before they are compared.
 * Romaji are the Hepburn and kunrei spellings that Japanese code bases use.
 */

/** A human being the service has a relation with. */
export const PERSON_WORDS: readonly string[] = [
  "user", "member", "guest", "customer", "patient", "applicant", "candidate", "subscriber",
  "shopper", "buyer", "purchaser", "visitor", "attendee", "participant", "student", "pupil", "learner",
  "teacher", "coach", "guardian", "employee", "staff", "operator", "person",
  "people", "donor", "supporter", "backer", "fan", "tenant", "resident", "passenger", "traveller",
  "traveler", "borrower", "lender", "viewer", "principal", "account", "profile",
  "contact", "recipient", "payer", "registrant", "player", "kaiin", "riyosha", "riyousha", "okyakusama", "kyaku", "okyaku",
  "kokyaku", "kanja", "kanjya", "obosha", "oubosha", "moshikomisha", "moushikomisha", "yoyakusha",
  "hogosha", "seito", "gakusei", "jukousei", "jidou", "shain", "jugyoin", "juugyouin", "shokuin", "konyusha",
  "kounyuusha", "sankasha", "toroku", "tourokusha", "setainushi", "keiyakusha", "sotsugyousei",
  "kanyusha", "kanyuusha", "koudokusha", "kodokusha", "jukousha", "jukosha", "jukensha", "tousensha", "tosensha", "shussekisha",
  "jushinsha", "hihokensha", "kifusha", "shigansha", "nyuukyosha", "shinseisha", "juumin",
  "会員", "利用者", "お客様", "顧客", "患者", "応募者", "申込者", "予約者", "保護者", "生徒", "学生", "児童",
  "社員", "従業員", "職員", "購入者", "参加者", "登録者", "契約者", "ユーザー", "ユーザ", "メンバー", "ゲスト", "本人",
]; // prettier-ignore

/** Words for "whoever is asking now". */
export const CALLER_WORDS: readonly string[] = [
  "me", "self", "myself", "viewer", "principal", "session", "identity", "caller", "actor", "whoami",
  "jibun", "honnin", "本人", "自分",
]; // prettier-ignore

/** Names of what tells one record from the next. */
export const ID_WORDS: readonly string[] = [
  "id", "no", "number", "num", "seq", "sequence", "bango", "bangou", "renban", "serialno", "bib", "番号", "連番", "ナンバー",
]; // prettier-ignore

/** Parameters that are whoever does something just now. */
export const CALLER_PARAMETERS = /^(?:current)?(?:actor|viewer|caller|principal)$/i;

/** Parameters that say who asks, where an id is read from them: `credentials.customerId`, `claims.sub`. */
export const CALLER_RECORDS =
  /^(?:session|credentials|claims|auth|viewer|principal|caller|identity|jwt|jwtPayload|decoded)$/i;

const ROMAJI_PEOPLE = ["hogosha", "seito", "jidou", "enji", "riyousha", "riyosha", "kumiaiin", "keiyakusha", "shokuin", "shain", "oubosha", "moushikomisha", "nyukyosha"]; // prettier-ignore

/** Names that by themselves identify the person asking, wherever they appear as a parameter or property. */
export const IDENTITY_NAMES: readonly string[] = [
  ...ROMAJI_PEOPLE.flatMap((person) => ["id", "no", "bango", "bangou"].map((number) => `${person}${number}`)),
  "userid", "uid", "memberid", "customerid", "replytoken", "guestid", "patientid", "accountid", "sessionid", "sid",
  "currentuser", "currentmember", "currentguest", "currentcustomer", "currentpatient", "currentaccount",
  "loggedinuser", "authuser", "authenticateduser", "sessionuser", "viewerid", "learnerid", "studentid",
  "employeeid", "staffid", "tenantid", "orgid", "organizationid", "workspaceid", "applicantid",
  "subscriberid", "shopperid", "buyerid", "donorid", "supporterid", "guardianid", "kaiinid",
  "kaiinno", "kaiinbango", "kanjaid", "kanjano", "kokyakuid", "kokyakuno", "gakusekino", "gakusekibango", "gakuseino", "seitono",
  "shainno", "shainbango", "shokuinno", "jukenno", "jukenbango", "shinsatsukenno", "学籍番号", "学生番号", "社員番号", "職員番号",
  "受験番号", "診察券番号", "患者番号", "顧客番号", "利用者番号", "accesstoken", "idtoken", "sessiontoken", "authtoken",
  "usertoken", "bearertoken", "jwt", "会員id", "会員番号", "利用者id", "顧客id", "患者id",
]; // prettier-ignore

/** Properties only a person has: one of them in a value makes it personal. */
export const PRIVATE_PROPERTIES: readonly string[] = [
  "email", "e mail", "mail", "mail address", "email address", "mailaddress", "phone", "phone number",
  "telephone", "tel", "mobile", "mobile number", "cell", "fax", "birthday", "birthdate", "birth date",
  "birth", "dob", "date of birth", "postal code", "postcode", "zip", "zip code", "street",
  "street address", "home address", "billing address", "shipping address", "delivery address",
  "ship to", "first name", "last name", "full name", "given name", "family name", "firstname", "lastname",
  "fullname", "surname", "middle name", "kana", "furigana", "katakana", "name kana", "gender", "sex", "ssn", "passport",
  "my number", "mynumber", "national id", "tax id", "card number", "card last4", "last4", "iban",
  "account number", "blood type", "allergies", "allergy", "diagnosis", "medication", "symptoms",
  "medical history", "salary", "income", "occupation", "shimei", "namae", "onamae",
  "seimei", "denwa", "denwabango", "denwa bango", "tel no", "jusho", "juusho", "jyusho", "yubin",
  "yubinbango", "yuubin", "seinengappi", "tanjobi", "tanjoubi", "seibetsu", "shokugyo", "kinmusaki",
  "insurance no", "insurance number", "health insurance number", "insured number", "passport no", "passport number",
  "license number", "licence number", "license no", "licence no", "emergency contact", "hoken no", "hokensho", "hokensho no", "hokensho bango", "hokenshobango",
  "kinkyu renrakusaki", "kinkyuu renrakusaki", "jibyo", "jibyou", "byoreki", "kioreki", "kioureki",
  "meru", "氏名", "名前", "お名前", "姓", "名", "姓名", "フリガナ", "ふりがな", "カナ", "カナ氏名", "電話", "電話番号",
  "携帯", "携帯番号", "住所", "ご住所", "郵便番号", "生年月日", "誕生日", "性別", "職業", "勤務先", "会社名",
  "メール", "メールアドレス", "マイナンバー", "保険証", "保険証番号", "保険者番号", "緊急連絡先", "持病", "病歴", "病名", "既往歴", "既往症", "アレルギー", "カルテ",
  "shoujou", "shojo", "kiou reki", "kiohreki", "byoumei", "byomei", "shindan mei", "shindanmei", "byoureki", "fukuyaku",
  "症状", "服薬", "診断名",
]; // prettier-ignore

/** Private properties that shops and venues have as well: alone they do not make a person. */
export const PLACE_PROPERTIES: readonly string[] = [
  "phone", "phone number", "telephone", "tel", "tel no", "fax", "postal code", "postcode", "zip", "zip code", "street",
  "street address", "jusho", "juusho", "jyusho", "denwa", "denwabango", "denwa bango", "yubin", "yubinbango", "yuubin",
  "電話", "電話番号", "住所", "ご住所", "郵便番号",
]; // prettier-ignore

/** Properties people and things both have: two of them, or one on a person, make a value personal. */
export const SHARED_PROPERTIES: readonly string[] = [
  "name", "display name", "displayname", "nickname", "handle", "address", "company", "department", "age",
  "points", "balance", "membership", "member no", "member number", "rank", "tier", "plan", "notes",
  "memo", "remarks", "history", "visits", "sei", "mei", "住所録", "備考", "ニックネーム", "会社", "部署", "年齢", "ポイント",
]; // prettier-ignore

/** Those of them that are private where a person has them. */
export const PERSONS_PRIVATE_PROPERTIES: readonly string[] = [
  "address", "balance", "notes", "memo", "remarks", "history", "備考",
]; // prettier-ignore

/** Records that belong to a person. */
export const LINKED_WORDS: readonly string[] = [
  "order", "orders", "booking", "bookings", "reservation", "reservations", "appointment", "appointments",
  "purchase", "purchases", "invoice", "invoices", "receipt", "receipts", "cart", "basket", "wallet",
  "payment", "payments", "subscription", "enrolment", "enrollment", "prescription", "medical", "karte",
  "chart", "enquiry", "inquiry", "enquiries", "inquiries", "application", "applications", "mypage",
  "yoyaku", "chumon", "chuumon", "rireki", "konyu", "toiawase", "moushikomi", "moshikomi", "seikyu",
  "予約", "注文", "購入", "履歴", "購入履歴", "予約履歴", "カルテ", "診療", "問い合わせ", "お問い合わせ", "申込", "請求",
]; // prettier-ignore

/** Values about a person that are not worth a report by themselves. */
export const HARMLESS_WORDS: readonly string[] = [
  "locale", "lang", "language", "theme", "timezone", "tz", "currency", "variant", "bucket", "experiment", "flag", "flags",
  "feature", "features", "consent",
]; // prettier-ignore

/** Request headers that say who is asking. */
export const IDENTITY_HEADERS: readonly string[] = [
  "cookie", "authorization", "x-user-id", "x-user", "x-user-email", "x-member-id", "x-customer-id", "x-session-id",
  "x-session-token", "x-auth-token", "x-access-token", "x-forwarded-user", "x-forwarded-email",
  "x-goog-authenticated-user-email", "x-goog-iap-jwt-assertion", "cf-access-authenticated-user-email",
  "cf-access-jwt-assertion", "x-ms-client-principal", "x-ms-client-principal-id", "x-amzn-oidc-data",
  "x-amzn-oidc-identity", "x-tenant-id", "x-org-id", "x-account-id", "x-api-key",
]; // prettier-ignore

/** First words of functions that fetch, check or build whoever is asking. */
export const CALLER_VERBS: readonly string[] = [
  "get", "require", "load", "fetch", "find", "read", "current", "ensure", "resolve", "authenticate",
  "verify", "open", "use", "must", "optional", "with", "lookup", "decode", "parse", "restore", "check",
]; // prettier-ignore

/** Path segments of pages that show a visitor's own data. */
export const PERSONAL_PATHS: readonly string[] = [
  "account", "accounts", "mypage", "my-page", "my_page", "my", "me", "myaccount", "my-account", "profile", "profiles",
  "members", "member", "membership", "user", "users", "customers", "customer", "patients", "patient", "guests",
  "dashboard", "settings", "orders", "order-history", "reservations", "reservation", "bookings", "my-bookings",
  "appointments", "cart", "basket", "checkout", "wallet", "billing", "invoices", "inbox", "messages",
  "notifications", "kaiin", "yoyaku", "karte", "rireki", "koza", "会員", "マイページ", "予約", "履歴",
]; // prettier-ignore

/**
 * More people, counted only where a request carries them (`req.nurse`, `ctx.state.rider`, `c.get("dealer")`): elsewhere
 * many of these words name software (`driver`, `agent`, `runner`).
 */
export const CARRIED_PERSON_WORDS: readonly string[] = [
  "actor", "admin", "administrator", "advisor", "agent", "alumnus", "alumni", "angler", "artist", "assistant", "athlete", "author",
  "barber", "believer", "bidder", "boarder", "breeder", "broker", "camper", "caregiver", "carer", "cashier", "chef", "child",
  "citizen", "claimant", "cleaner", "clerk", "client", "climber", "clinician", "collector", "commuter", "competitor", "consultant",
  "contestant", "contractor", "cook", "counselor", "counsellor", "courier", "creator", "creditor", "crew", "curator", "cyclist",
  "dancer", "dealer", "delegate", "dentist", "designer", "developer", "diner", "director", "doctor", "driver", "editor",
  "engineer", "entrant", "examinee", "executive", "exhibitor", "expert", "family", "farmer", "fisher", "follower", "freelancer",
  "friend", "gardener", "golfer", "graduate", "groomer", "guide", "hiker", "host", "household", "holder", "hunter", "inspector", "instructor",
  "insured", "intern", "investor", "jobseeker", "judge", "juror", "kid", "landlord", "lawyer", "lecturer", "librarian",
  "listener", "lodger", "lover", "maker", "manager", "merchant", "midwife", "moderator", "monk", "motorist", "musician",
  "nurse", "officer", "official", "organizer", "organiser", "owner", "painter", "parent", "partner", "patron", "performer",
  "pharmacist", "photographer", "physician", "pilgrim", "pilot", "policyholder", "cardholder", "politician", "priest", "professor",
  "promoter", "prospect", "publisher", "ranger", "reader", "rep", "representative", "renter", "reporter", "researcher", "reviewer",
  "rider", "runner", "sailor", "salesperson", "scholar", "scientist", "secretary", "seeker", "seller", "senior", "server_staff",
  "shareholder", "singer", "skier", "soldier", "speaker", "sponsor", "spouse", "stylist", "supervisor", "supplier", "surgeon",
  "swimmer", "taxpayer", "technician", "therapist", "tourist", "trader", "trainee", "trainer", "translator", "traveller", "tutor",
  "vendor", "veteran", "vet", "volunteer", "voter", "waiter", "winner", "witness", "worker", "writer", "me", "self", "identity", "principal",
  "kyoin", "kyouin", "sensei", "tantou", "tantosha", "tantousha", "eigyo", "riyousya", "kodomo", "oya", "nyukyosha", "kumiai", "kumiaiin",
  "deshi", "montei", "shibo", "raikyaku", "shukuhakusha", "joukyaku", "kaikei", "kanrisha", "hoshasen", "ishi", "kangoshi",
  "先生", "担当", "担当者", "教員", "医師", "看護師", "乗客", "宿泊者", "入居者", "組合員", "管理者", "親", "子ども", "来客",
]; // prettier-ignore

/** What requests and contexts carry besides people: tools, settings, formats. */
export const CARRIED_THINGS: readonly string[] = [
  "db", "database", "prisma", "knex", "supabase", "pb", "redis", "kv", "cache", "store", "logger", "log", "requestid", "reqid", "traceid", "trace",
  "span", "nonce", "cspnonce", "csrf", "csrftoken", "theme", "lang", "language", "locale", "locales", "t", "i18n", "config", "settings",
  "flags", "features", "starttime", "path", "paths", "route", "title", "layout", "host", "hostname", "messages", "flash", "env", "ip", "ua",
  "device", "useragent", "url", "query", "params", "body", "files", "file", "container", "services", "repositories", "repo", "scope", "api",
  "client", "fetch", "render", "view", "platform", "headers", "method", "status", "time", "timing", "metrics", "page", "pages", "plugins",
  "product", "products", "article", "articles", "post", "posts", "item", "items", "category", "categories", "shop", "store", "site", "event",
  "events", "course", "plan", "plans", "version", "build", "origin", "basepath", "nitro", "matchedroute", "params", "cf", "waituntil",
]; // prettier-ignore

/** Properties that say who did something to a record: `acknowledgedBy`, `closed_by_id`. */
export const STAMPS = /^[a-z]{2,}(?:ed|en|wn|ld|de|nt|pt|id)_?by(?:_?(?:id|name|user|email))?$/i;

/** Groups that a request is for, most often by the host it was sent to: that host is part of every cache's key. */
export const HOSTED_GROUPS: readonly string[] = [
  "tenant",
  "workspace",
  "org",
  "organization",
  "organisation",
];

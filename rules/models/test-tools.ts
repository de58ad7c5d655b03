/** What shows that a file is a test, and what kind. Data only. */

export const TEST_FOLDERS =
  /^(?:\.?tests?\d?|(?:fake|mock|stub)[\w-]*|__tests?__|specs?|__specs?__|__mocks__|mocks?|fixtures?|__fixtures__|testing|testdata|test-utils|test-apps?|mirage|unit|test-?containers?|integration|integration[-_]?tests?|functional[-_]?tests?|(?:[\w.]+[-_])?smoke[-_]?tests?|load[-_]?tests?|load-?testing|test-?suites?|testlib|test-data|__testfixtures__|suites?|test-d|tap|type-?tests?|(?:tests?|specs?|e2e)[-_]?(?:projects?|packages?|extensions?|servers?|apis?|backends?|clients?|harness|bed|bench|cases?|files|resources|support|setup|kit|runner|sandbox|common|utils?|doubles?|helpers?|assets|scripts|plugins?|sites?|workspaces?)|[\w.]+[-_](?:tests|specs|e2e))$/i;
export const TEST_FILES =
  /[._-](?:tests?|specs?)\.[a-z]+\.(?:[cm]?[jt]sx?|gs)$|[._-](?:tests?|spec|specs|e2e|cy|unit|integration|integ|int|test-d|tst|fixtures?|story|stories)\.(?:[cm]?[jt]sx?|gs)$|^(?:tests?|fixtures?|mocks?|jest|vitest|mocha|karma|setupTests?|test_?(?:setup|database|db|server|utils?|helpers?|data|env|config|app|credentials?|accounts?|users?)|test-[\w-]+)(?:[.-][\w.-]+)?\.(?:[cm]?[jt]sx?|gs)$/i;
/** Settings that only a build server reads, for what it starts itself. */
export const BUILD_FILES = /[._-](?:ci|github-?actions)\.[cm]?[jt]s$/i;
/** The same in one word with capitals, `cipherTestUtils.ts`; `contestData.ts` is none. */
export const TEST_NAMES = /[a-z](?:Test|Spec)(?:s|Utils?|Helpers?|Data|Setup|Fixtures?)\.[cm]?[jt]sx?$/;
/** Trees of tests: what stands in any folder of one is a test. */
export const TEST_TREES =
  /^tests?\/|(?:^|\/)integration\/(?:templates|tests)\/|(?:^|\/)tests?\/(?:unit|integration|functional|e2e|end-to-end|system|acceptance|lib|helpers|support|setup|fixtures|mocks|api)\/|(?:^|\/)(?:__mocks__|__fixtures__)\//i;
/** Trees of tests that drive a running system, with the applications made for them. */
export const DRIVING_TREES = /(?:^|\/)e2e\//i;
/** Trees of what stands in for another system: answers that were made up or written down. */
export const FAKE_TREES = /(?:^|\/)(?:__mocks__|(?:mock|fake|stub)s?(?:-[\w-]+)?)\//i;
/** Words in the name of what is made up: a file of data, a value. */
export const FAKE_WORDS: readonly string[] = [
  "mock",
  "mocks",
  "fake",
  "fakes",
  "stub",
  "stubs",
  "fixture",
  "fixtures",
  "dummy",
];
/** Packages that answer requests in place of a server. */
export const FAKE_PACKAGES: readonly string[] = ["msw", "miragejs", "axios-mock-adapter", "nock"];
export const FAKE_IMPORTS = /from\s+["'`](?:msw|miragejs|axios-mock-adapter|nock)(?:\/[\w-]+)?["'`]/;
/** Packages that only run tests, whatever the file that imports one is called: https://github.com/cucumber/cucumber-js, https://vitest.dev/api/, https://nodejs.org/api/test.html */
export const TEST_IMPORTS =
  /(?:from\s+|require\()["'`](?:@cucumber\/cucumber|vitest|@jest\/globals|node:test|bun:test|mocha|ava|tape|uvu|jasmine)["'`]/;
/** What a file has in its text, both of it, that a tool for tests gives these names without an import: https://mochajs.org/#bdd, https://jestjs.io/docs/api */
export const TEST_CALLS: readonly RegExp[] = [
  /^[ \t]*describe(?:\.\w+)?\(\s*["'`]/m,
  /^[ \t]+(?:it|test)(?:\.\w+)?\(\s*["'`]/m,
];
/** What the name of a file has in it that any of the patterns and words for files is about: most names have none. */
export const KIND_WORDS =
  /test|tst|spec|e2e|smoke|cy|unit|int|fixture|stor[iy]|mock|jest|mocha|karma|playwright|wdio|nightwatch|example|sample|bench|fake|stub|dummy|github|ci\./i;
/** Where an application keeps its own routes: a `test.js` there answers requests. */
export const ROUTE_FOLDERS = /^(?:routes?|routers?|controllers?|endpoints)$/i;
/** Tests that drive a running system, in a browser or through its interface: https://docs.maestro.dev, https://wix.github.io/Detox/ */
export const DRIVING_FOLDERS =
  /^(?:e2e|__e2e__|cypress|playwright|detox|\.?maestro|end-to-end|e2e[-_]?tests?|acceptance|uitests?|ui[-_]tests?)$/i;
export const DRIVING_FILES =
  /[._-](?:e2e|cy|smoke)\.[cm]?[jt]sx?$|(?:^|[._-])(?:e2e|smoke)[._-](?!encr|crypt|cipher|key|message|chat)[\w.-]+\.[cm]?[jt]sx?$|^(?:playwright|cypress|wdio|testcafe|nightwatch)[\w.-]*\.config\./i;
export const DRIVING_IMPORTS =
  /["'`](?:@playwright\/test|playwright(?:-core)?|puppeteer(?:-core)?|selenium-webdriver|webdriverio|@wdio\/[\w-]+|testcafe|nightwatch|cypress|codeceptjs)["'`]|\bcy\s*\.\s*(?:visit|get|request|login)\(/;
export const EXAMPLE_FOLDERS =
  /^(?:\.storybook|(?:examples?|demos?|samples?|playgrounds?|sandbox)(?:[-_][\w-]+)?|[\w.-]+[-_](?:samples?|examples?)|docs?|bench|benchmarks?|www|website|stories|storybook|recipes|snippets|tutorials?|templates?|boilerplates?|starters?|cookbooks?)$/i;
/** Trees of examples and of templates that a tool copies: what stands in any folder of one is an example. */
export const EXAMPLE_TREES =
  /(?:^|\/)(?:examples|templates)\/(?:[^/]+\/){1,3}(?:src|app|server|pages|lib)\/|(?:^|\/)docs\//i;
export const EXAMPLE_FILES =
  /(?:^|[._-])(?:examples?|samples?|bench)\.(?:[cm]?[jt]sx?|gs)$|^(?:examples?|samples?)[._-][\w.-]+\.[cm]?[jt]sx?$/i;

/** Words in the path of what nobody works with: made to try, to show or to measure something, or to stand in for it. */
export const UNSHIPPED_WORDS: readonly string[] = [
  ...FAKE_WORDS,
  "bench",
  "benchmark",
  "benchmarks",
  "cookbook",
  "cookbooks",
  "cypress",
  "debug",
  "debugger",
  "demo",
  "demos",
  "docs",
  "documentation",
  "e2e",
  "emulator",
  "emulators",
  "evals",
  "example",
  "examples",
  "playground",
  "playgrounds",
  "playwright",
  "repro",
  "repros",
  "reproduction",
  "reproductions",
  "sample",
  "samples",
  "simulator",
  "smoke",
  "spec",
  "specs",
  "storybook",
  "stories",
  "stress",
  "synthetic",
  "test",
  "tests",
  "testing",
  "tutorial",
  "tutorials",
];

/** Programs that fill a database for those who develop: https://www.prisma.io/docs/orm/prisma-migrate/workflows/seeding */
export const SEED_PATHS =
  /(?:^|\/)(?:seed(?:s|er|ers|ing|-?data)?|factories|factory)\/|(?:^|[/._-])seed(?:s|er|ers|ing)?(?:[._-][\w.-]*)?\.[cm]?[jt]s$|(?:^|\/)seed[A-Z]\w*\.[cm]?[jt]s$|(?:Seed|Seeder|Factory)s?\.[cm]?[jt]s$|[._-](?:seeder|factory)(?:\.\w+)?\.[cm]?[jt]s$/;
/** What such a program's name says when people work with what it fills in. */
export const LIVE_SEED = /prod(?:uction)?(?![a-z])|(?:^|[/._-])(?:live|actual|real|initial|init)(?:[._-]|$)/i;
/** What its name says when only those who work on the program have what it fills in: `seed-development.ts`, `seeds/dev/users.ts`. */
export const DEVELOPERS_SEED =
  /(?:^|[/._-])seed(?:s|er|ers|ing)?[/._-](?:[\w-]+[/._-])?(?:dev|development|local)(?=[/._-])|(?:^|[/._-])(?:dev|development|local)[._-]seed|(?:^|[/._-])(?:set-?up|init|reset|create|prepare|bootstrap)[._-](?:dev|development|local)[._-]/i;

/** A package that makes people up. */
export const FAKER_IMPORT = /["'`](?:@faker-js\/faker|faker|@ngneat\/falso|chance|casual)(?:\/[\w/]+)?["'`]/;
/** Words of accounts that may do more than others. */
export const PRIVILEGED = /admin|root|super|owner|manager|staff|operator|moderator|管理|kanri/i;
/** A word with a number behind it, as whoever fills a database makes passwords up: `customer123`. */
export const EASY_SEED = /^[a-z]+[@_-]?\d{1,4}[!@#$]*$/i;

/** Properties that show how something is used. */
export const EXAMPLE_KEYS = /^(?:examples?|samples?|documentation|usage|swagger|openapi)$/i;

/** Folders and files of texts in a language. */
export const TEXT_PATHS = /(?:^|\/)(?:locales?|i18n|l10n|lang|langs|languages?|translations?|intl)\//i;

/** Hosts that documentation and tests name without anybody behind them. */
export const RESERVED_HOSTS =
  /(?:^|\.)(?:example|test|invalid|localhost|local|internal|lan|localdomain|docker)(?:\.(?:com|org|net|jp|co\.jp|edu|io))?$|^(?:my|your|foo|bar|some)[\w-]*\.|^(?:host|hostname|domain|server|db|database|api)\.(?:com|org|net|tld)$|(?:^|\.)(?:foo|bar|acme|mydomain|yourdomain|domain|somewhere|company|site|test|dummy|fake|website|myhost|abc|xyz|aaa|bbb|a|b|x)\.(?:com|org|net|io|dev|co)$/i;
/** What names the machine that a program itself runs on. */
export const OWN_MACHINE = /\b127\.0\.0\.1\b|\blocalhost\b/;
/** What shows that a test fills the system itself: with containers of its own, or accounts that it makes first. */
export const OWN_SYSTEM =
  /testcontainers|getMappedPort|\bseed(?:ed)?[A-Z-]\w*|\b(?:create|add|register|insert|make)[A-Z]?\w*(?:User|Account|Admin)s?\w*\(|\bsign-?up\b|\bonboard/i;
/** Hosts that every source text names. */
export const COMMON_HOSTS =
  /(?:^|\.)(?:github(?:usercontent)?\.com|w3\.org|schema\.org|mozilla\.org|npmjs\.(?:com|org)|nodejs\.org|googleapis\.com|google\.com|jsdelivr\.net|unpkg\.com|wikipedia\.org|stackoverflow\.com|microsoft\.com|ietf\.org|typescriptlang\.org|reactjs\.org|vuejs\.org|gitlab\.com|bitbucket\.org|httpbin\.org|openid\.net|cloudfront\.net|amazonaws\.com)$/i;

/** Calls by which a test says what it expects: https://jestjs.io/docs/expect, https://www.chaijs.com/api/bdd/, https://nodejs.org/api/assert.html, https://sinonjs.org/releases/latest/assertions/ */
export const EXPECTING_CALLS =
  /^(?:to(?:Be|Equal|StrictEqual|MatchObject|Match|Contain|ContainEqual|HaveProperty)|to(?:HaveBeen|Be)?(?:Last|Nth)?Called(?:Once)?With|(?:not)?(?:deep)?(?:strict)?equals?|eql|deepInclude|include|(?:always)?calledWith(?:Exactly|Match)?|is|same|like)$/i;

/** Calls that hand a request to an application without sending it: https://fastify.dev/docs/latest/Guides/Testing/, https://github.com/fastify/light-my-request */
export const IN_PROCESS_CALLS = /^(?:inject|lightMyRequest)$/;

/**
 * What a test has in its text that asks an application in the same process: https://github.com/forwardemail/supertest,
 * https://docs.nestjs.com/fundamentals/testing#end-to-end-testing, https://fastify.dev/docs/latest/Guides/Testing/,
 * https://www.chaijs.com/plugins/chai-http/, https://hono.dev/docs/guides/testing
 */
export const IN_PROCESS_TESTS =
  /["'`](?:supertest|light-my-request|chai-http|@nestjs\/testing|hono\/testing)["'`]|\bgetHttpServer\(\)|\bapp\.(?:inject|request)\(/;
/** The same tools pointed at an address: `request("https://…")`, `supertest(baseUrl)`. */
export const ASKED_ELSEWHERE =
  /\b(?:request|supertest|agent)\(\s*(?:["'`](?:https?:|\$\{)|process\.env|\w*(?:ur[li]|host|address|origin)\w*\s*\))/i;
/** What a test has in its text that asks another system: what it has made up to be read or compared only opens nothing. */
export const REACHES_OUT =
  /\b(?:fetch|axios|got|ky|request|superagent|supertest|ofetch|rp)\s*(?:\.\s*(?:get|post|put|patch|delete|request|create)\s*)?(?:<[\w<>[\], ]*>)?\(|\b(?:connect|createConnection|createClient|createPool|createTransport(?:er)?|initializeApp|signIn\w*|login|authenticate|goto|exec(?:Sync|File)?|spawn(?:Sync)?)\s*\(|\bnew\s+[\w.]*(?:Client|Pool|WebSocket|Sequelize|DataSource|Redis|Api|API|SDK|Octokit|Stripe)\s*\(/;

import type { SourceFile } from "./file.js";

/** What a file is for: the application, a test that drives a running system, another test, or an example. */
export type FileKind = "app" | "end-to-end" | "test" | "example";

const SEGMENT_TEST =
  /^(?:tests?|__tests?__|specs?|__specs?__|__mocks__|mocks?|fixtures?|__fixtures__|testing|testdata|test-utils|unit|integration|testlib|test-data|testcases?|__testfixtures__|__test__|suites?)$/i;
const SEGMENT_E2E = /^(?:e2e|cypress|playwright|end-to-end|e2e-tests?|acceptance|uitests?|ui-tests?)$/i;
const SEGMENT_EXAMPLE =
  /^(?:examples?|demos?|docs?|samples?|playgrounds?|sandbox|bench|benchmarks?|www|website|stories|storybook|recipes|snippets|tutorials?|templates?|boilerplates?|starters?|cookbook)$/i;
const E2E_IMPORT =
  /["'`](?:@playwright\/test|playwright(?:-core)?|puppeteer(?:-core)?|selenium-webdriver|webdriverio|@wdio\/[\w-]+|testcafe|nightwatch|cypress|codeceptjs)["'`]|\bcy\s*\.\s*(?:visit|get|request|login)\(/;

/** What a file is for, by its name, its nearest folders and what it imports. */
export function fileKindOf(file: SourceFile): FileKind {
  return file.fact(computeKind);
}

function computeKind(file: SourceFile): FileKind {
  const segments = file.path.split("/");
  const base = segments.pop() ?? "";
  const folders = segments.slice(-4);
  const test =
    /[._-](?:tests?|spec|specs|e2e|cy|unit|integration|test-d)\.[cm]?[jt]sx?$/i.test(base) ||
    /^(?:tests?|jest|vitest|mocha|karma|setupTests?|testSetup|test-[\w-]+)(?:[.-][\w.-]+)?\.[cm]?[jt]sx?$/i.test(
      base,
    ) ||
    folders.some((folder) => SEGMENT_TEST.test(folder));
  const drives =
    folders.some((folder) => SEGMENT_E2E.test(folder)) ||
    /[._-](?:e2e|cy)\.[cm]?[jt]sx?$|^(?:playwright|cypress|wdio|testcafe|nightwatch)[\w.-]*\.config\./i.test(
      base,
    ) ||
    E2E_IMPORT.test(file.text.slice(0, 4000));
  if (drives) return "end-to-end";
  if (test) return "test";
  return folders.some((folder) => SEGMENT_EXAMPLE.test(folder)) ||
    /[._-](?:stories|example|bench)\.[cm]?[jt]sx?$/i.test(base)
    ? "example"
    : "app";
}

const REAL_HOST =
  /["'`](?:https?|wss?|[a-z+]+):\/\/(?:[^\s/"'`@]*@)?([\w-]+(?:\.[\w-]+)*\.[a-z]{2,})(?=[:/"'`?])/gi;

/** Holds for a host that exists for somebody: not this machine, not reserved for examples and tests. */
export const isRealHost = (host: string): boolean =>
  /\.[a-z]{2,}$/i.test(host) &&
  !/(?:^|\.)(?:example|test|invalid|localhost|local|internal|lan|localdomain|docker)(?:\.(?:com|org|net|jp|co\.jp|edu|io))?$|^(?:my|your|foo|bar|some)[\w-]*\.|^(?:host|hostname|domain|server|db|database|api)\.(?:com|org|net|tld)$|(?:^|\.)(?:foo|bar|acme|mydomain|yourdomain|domain|somewhere|company|site|test|dummy|fake|website|myhost|abc|xyz|aaa|bbb|a|b|x)\.(?:com|org|net|io|dev|co)$/i.test(
    host,
  );

const DOCUMENT_HOSTS =
  /(?:^|\.)(?:github(?:usercontent)?\.com|w3\.org|schema\.org|mozilla\.org|npmjs\.(?:com|org)|nodejs\.org|googleapis\.com|google\.com|jsdelivr\.net|unpkg\.com|wikipedia\.org|stackoverflow\.com|microsoft\.com|ietf\.org|typescriptlang\.org|reactjs\.org|vuejs\.org|gitlab\.com|bitbucket\.org|httpbin\.org|openid\.net|cloudfront\.net|amazonaws\.com)$/i;

/** Holds if the file's text names a host of somebody's own. */
export function namesRealHost(file: SourceFile): boolean {
  return file.fact(computeHosts);
}

function computeHosts(file: SourceFile): boolean {
  for (const match of file.text.matchAll(REAL_HOST))
    if (isRealHost(match[1]!) && !DOCUMENT_HOSTS.test(match[1]!)) return true;
  return false;
}

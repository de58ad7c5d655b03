/** What a component file that also does server work has in its text, whatever the framework. */
const SERVER_SIGNS =
  /\b(?:cookies?|headers|request|routeLoader|routeAction|getServer\w+|getSession|get\w*Session|current[A-Z]\w*|getCurrent\w+|get(?:Viewer|Me|User)|useRequest\w*|useCookie|useResponseHeader|getRequestEvent|createServerFn|loader|action|Request|Response|NextResponse|req|res|ctx|getInitialProps|prefetch\w*|fetchQuery|ensureQueryData|setQueryData|getDefaultStore|renderTo\w+|auth|locals|session|unstable_\w+|DataLoader|createPinia)\b|["']use (?:server|cache)|server/;

/**
 * Holds for JSX files that, by their text alone, only ever render in a browser: nothing in them reads a request.
 * A cheap answer for rules about servers; a file with any sign of a server is read in full.
 */
export function isBrowserComponent(path: string, text: string): boolean {
  if (!/\.[jt]sx$/.test(path)) return false;
  return !SERVER_SIGNS.test(text);
}

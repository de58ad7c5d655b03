import type { LibraryModel } from "./schema.js";

const EMITTERS = ["events.EventEmitter()", "events()", "mitt()", "eventemitter3()", "eventemitter3.EventEmitter()", "eventemitter2.EventEmitter2()", "eventemitter2()"]; // prettier-ignore

/** https://docs.sentry.io/platforms/javascript/guides/node/enriching-events/scopes/#global-scope: data for every event of the process. */
const SENTRY = ["@sentry/node", "@sentry/nestjs", "@sentry/nextjs", "@sentry/core", "@sentry/remix", "@sentry/sveltekit", "@sentry/nuxt", "@sentry/bun", "@sentry/deno", "@sentry/cloudflare", "@sentry/aws-serverless", "@sentry/google-cloud-serverless"]; // prettier-ignore

/** Names of what holds values of one request: https://nodejs.org/api/async_context.html, https://papooch.github.io/nestjs-cls/ */
export const REQUEST_CONTEXTS =
  /(?:context|ctx|cls|als|asyncStorage|asyncLocalStorage|requestScope)(?:Service|Store|Holder)?$/i;

/** Methods that run the rest of a request with values of its own: `context.run(() => next())`. */
export const REQUEST_RUNNERS: readonly string[] = [
  "run",
  "runWith",
  "runInContext",
  "withContext",
  "enterWith",
];

/** Words of imported objects whose setters keep a value for one request, or for those who look after the service. */
export const NO_SHARED_STORE =
  /context|als\b|storage|cls|request|scope|header|cookie|cache|map|sentry|apm|trac(?:e|er|ing)|telemetry|monitor|analytics|metric|log/i;

/** Methods and fields by which a client that all requests share starts to speak for one person. */
export const sharedClients = {
  library: "shared clients",
  evidence: "facts/models 4: axios 1.21.1, graphql-request 7.4.0 (run), @supabase/supabase-js 2.119.0, pocketbase 0.28.1, googleapis 188.0.0, i18next 26.7.2, jotai 3.0.1",
  aliases: { "axios.Axios()": "axios.create()", "axios.AxiosInstance()": "axios.create()", "axios.default": "axios" },
  setters: [
    { methods: ["setToken", "setAuthToken", "setAccessToken", "setBearerToken", "setJwt", "setAuth", "setSession", "setCredentials", "setAuthHeader", "setAuthorization", "setApiKey", "setTenant", "setTenantId", "setCurrentUser", "setUserId", "setUserToken", "setSessionToken", "setIdentity", "useToken", "setCookie", "setTokenSet", "setTokens", "setOAuthToken", "setUserCredentials", "setBasicAuth"], value: 0 }, // setTokenSet: https://github.com/XeroAPI/xero-node
    { methods: ["setHeader", "setDefaultHeader", "setRequestHeader"], value: 1 },
    { methods: ["setHeaders"], value: 0 },
    { methods: ["signInWithCustomToken", "signInWithPassword", "signInWithIdToken", "authWithPassword", "loadFromCookie"], value: 0 },
    // https://github.com/pocketbase/js-sdk#authentication-methods: kept in the client's authStore
    { methods: ["authWithPassword", "authWithOAuth2Code", "authWithOTP"], on: ["pocketbase().collection()"], ofPart: true, value: 0 },
    { methods: ["options"], on: ["googleapis.google"], value: 0 },
    { methods: ["setBindings"], value: 0 }, // https://github.com/pinojs/pino/blob/main/docs/api.md#loggersetbindingsbindings
    { methods: ["setConfig"], named: /(?:client|api|sdk|http)$/i, value: 0 }, // https://heyapi.dev/openapi-ts/clients/fetch#setconfig: kept for every call of the client
    // A connection speaks for whoever signed in on it last: http://ldapjs.org/client.html#bind, https://github.com/ldapts/ldapts#bind
    { methods: ["bind"], on: ["ldapjs.createClient()", "ldapts.Client()"], value: 0 },
    // https://jsforce.github.io/document/#username-and-password-login, https://github.com/theophilusx/ssh2-sftp-client#connect, https://github.com/patrickjuchli/basic-ftp#readme
    { methods: ["login"], on: ["jsforce.Connection()"], value: 0 },
    { methods: ["connect"], on: ["ssh2-sftp-client()", "ssh2.Client()"], value: 0 },
    { methods: ["access", "login"], on: ["basic-ftp.Client()"], value: 0 },
    { methods: ["setLocale"], on: ["i18n"], preference: true, value: 0 }, // https://github.com/mashpie/i18n-node#i18nsetlocale
    // https://www.i18next.com/overview/api#changelanguage, https://momentjs.com/docs/#/i18n/changing-locale, https://momentjs.com/timezone/docs/#/using-timezones/default-timezone
    { methods: ["changeLanguage"], preference: true, value: 0 },
    { methods: ["locale"], on: ["moment", "dayjs", "numeral"], preference: true, value: 0 },
    { methods: ["setDefault"], on: ["moment.tz", "moment-timezone.tz", "dayjs.tz"], preference: true, value: 0 },
    { methods: ["save"], on: ["pocketbase().authStore"], value: 0 },
    { methods: ["set"], on: ["jotai.getDefaultStore()", "jotai/vanilla.getDefaultStore()", "jotai.createStore()"], value: 1 },
    { methods: ["set", "update"], on: ["svelte/store.writable()", "nanostores.atom()", "nanostores.map()"], value: 0 },
    { methods: ["setKey"], on: ["nanostores.map()", "nanostores.deepMap()"], value: 1 },
    { methods: ["setState"], on: ["zustand.create()", "zustand.create()()", "zustand.createStore()", "zustand/vanilla.createStore()", "zustand/vanilla.createStore()()"], value: 0 },
    { methods: ["dispatch"], on: ["@reduxjs/toolkit.configureStore()", "redux.createStore()"], value: 0 },
    { methods: ["commit", "dispatch"], on: ["vuex.createStore()", "vuex.Store()"], value: 1 },
    { methods: ["set"], on: ["express()"], value: 1 },
    // https://rxjs.dev/api/index/class/BehaviorSubject: remembers what it was given last
    { methods: ["next"], on: ["rxjs.BehaviorSubject()", "rxjs.ReplaySubject()"], value: 0 },
    { methods: ["set"], on: ["nconf", "config"], value: 1 },
    { methods: ["setUser", "setMember", "setCustomer", "setAccount", "setViewer", "setCurrentMember", "setCurrentCustomer", "setCurrentAccount", "setPatient", "setGuest", "setEmail", "setProfile"], onImported: true, value: 0 },
    { methods: ["set"], onImported: true, value: 0 },
    { methods: ["setState", "$patch"], onImported: true, named: /^use[A-Z]\w*$|[sS]tore$/, value: 0 },
    { methods: ["use"], on: [".interceptors.request", ".interceptors.response"], value: 0, captures: true },
    // https://nodejs.org/api/events.html#emitteroneventname-listener, https://github.com/developit/mitt, https://github.com/primus/eventemitter3
    { methods: ["on", "addListener", "prependListener"], on: EMITTERS, value: 1, captures: true, undoneBy: ["off", "removeListener", "removeAllListeners", "clear"] },
    // https://mozilla.github.io/nunjucks/api.html#addglobal, https://handlebarsjs.com/api-reference/runtime.html#handlebars-registerhelper-name-helper
    { methods: ["addGlobal"], on: ["nunjucks.configure()", "nunjucks.Environment()"], value: 1 },
    { methods: ["registerHelper"], on: ["handlebars", "handlebars.create()", "hbs", "hbs.create()"], value: 1, captures: true },
    // https://log4js-node.github.io/log4js-node/api.html: context of every event of the logger
    { methods: ["addContext"], on: ["log4js.getLogger()"], value: 1 },
    // https://github.com/vpulim/node-soap#clientaddhttpheadername-value
    { methods: ["addHttpHeader"], value: 1 },
    { methods: ["addSoapHeader", "setSecurity"], value: 0 },
    { methods: ["set"], on: ["superagent.agent()"], value: 1 }, // https://github.com/ladjs/superagent/blob/master/docs/index.md#agents-for-global-state
    { methods: ["set", "append", "add"], on: ["@grpc/grpc-js.Metadata()", "web:headers", "$URLSearchParams()", "web:form"], value: 1 },
    { methods: ["become", "logIn"], on: ["parse/node.User", "parse.User"], value: 0 }, // https://docs.parseplatform.org/js/guide/#setting-the-current-user
    { methods: ["update"], on: ["aws-sdk.config"], value: 0 },
    { methods: ["configure"], on: ["rollbar()", "rollbar.Rollbar()"], value: 0 },
    // https://www.prisma.io/docs/orm/reference/prisma-client-reference: middleware stays for every query of the client
    { methods: ["$use"], on: ["@prisma/client.PrismaClient()", "~.prisma"], value: 0, captures: true },
    // https://firebase.google.com/docs/reference/js/auth: the instance remembers who signed in
    { methods: ["signInWithEmailAndPassword", "signInWithCustomToken", "signInWithCredential"], on: ["firebase/auth.signInWithEmailAndPassword", "firebase/auth.signInWithCustomToken", "firebase/auth.signInWithCredential"], client: 0, value: 1 },
    { methods: ["setUser", "setContext", "setTag", "setTags", "setExtra"], on: SENTRY.map((name) => `${name}.getGlobalScope()`), value: 0 },
  ],
  moduleStores: ["vue.ref()", "vue.reactive()", "vue.shallowRef()", "vue.shallowReactive()", "$ref()", "$reactive()", "$shallowRef()", "#imports.ref()", "solid-js.createSignal()", "solid-js/store.createStore()", "svelte/store.writable()", "nanostores.atom()", "nanostores.map()", "@preact/signals.signal()", "@preact/signals-react.signal()"],
  renderStores: ["pinia.createPinia()", "vuex.createStore()", "@apollo/client.ApolloClient()", "@apollo/client/core.ApolloClient()", "@reduxjs/toolkit.configureStore()", "@tanstack/react-query.QueryClient()", "@urql/core.createClient()", "@urql/core.Client()", "urql.createClient()", "urql.Client()", "@urql/vue.createClient()", "relay-runtime.Environment()"],
  loaders: ["dataloader()", "dataloader.DataLoader()"],
  processWide: SENTRY.map((name) => `${name}.getGlobalScope()`),
} satisfies LibraryModel; // prettier-ignore

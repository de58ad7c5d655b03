import type { LibraryModel } from "./schema.js";

const ROUTE_METHODS = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"];

/** Next.js, app and pages router. */
export const next = {
  library: "next",
  evidence: "next 16.4.6 dist/docs (file conventions, caching, headers)",
  aliases: {
    "next/server.NextRequest()": "next:request",
    "next/server.NextResponse()": "next:response",
    "next/server.NextResponse.json()": "next:response",
    "next/server.NextResponse.next()": "next:response",
    "next/server.NextResponse.rewrite()": "next:response",
    "next/server.NextResponse.redirect()": "next:response",
    "next.NextApiRequest()": "next:api-request",
    "next.NextApiResponse()": "next:api-response",
    "next.GetServerSidePropsContext()": "next:context",
    "next:context.req": "next:api-request",
    "next:context.res": "next:api-response",
    "next:api-response.status()": "next:api-response",
    "next:api-response.setHeader()": "next:api-response",
  },
  inFrontOf: { "next:api-response": "next:api-request" },
  extends: {
    "next:request": "web:request",
    "next:response": "web:response",
    "next:api-request": "express:request",
    "next:api-response": "express:response",
    "next/headers.headers()": "web:headers",
  },
  entries: [
    { files: /(?:^|\/)app\/(?:.*\/)?route\.[cm]?[jt]sx?$/, exports: ROUTE_METHODS, params: ["next:request", "next:route"] },
    { files: /(?:^|\/)app\/(?:.*\/)?(?:page|layout|template|default|loading|error|not-found|forbidden|unauthorized)\.[cm]?[jt]sx?$/, exports: ["default", "generateMetadata", "generateViewport"], params: ["next:props"], imports: undefined },
    { files: /(?:^|\/)app\/(?:.*\/)?(?:page|layout|route)\.[cm]?[jt]sx?$/, exports: ["generateStaticParams", "generateSitemaps"], params: [], runs: "build" },
    { files: /./, exports: ["*"], directive: "use server", params: [] },
    { files: /(?:^|\/)(?:src\/)?(?:proxy|middleware)\.[cm]?[jt]s$/, exports: ["proxy", "middleware", "default"], imports: ["next/server"], params: ["next:request"] },
    { files: /(?:^|\/)pages\/api\/.*\.[cm]?[jt]sx?$/, exports: ["default"], params: ["next:api-request", "next:api-response"], answers: "sent by a parameter" },
    { files: /(?:^|\/)pages\/.*\.[cm]?[jt]sx?$/, exports: ["getServerSideProps"], params: ["next:context"] },
    { files: /(?:^|\/)pages\/.*\.[cm]?[jt]sx?$/, exports: ["getStaticProps", "getStaticPaths"], params: [], runs: "build" },
    { types: ["next.GetServerSideProps()"], params: ["next:context"] },
    { types: ["next.GetStaticProps()", "next.GetStaticPaths()"], params: [], runs: "build" },
    { types: ["next.NextApiHandler()"], params: ["next:api-request", "next:api-response"], answers: "sent by a parameter" },
    { types: ["(next:request)"], params: ["next:request"] },
    { types: ["(next:api-request)", "(next:api-response)"], params: ["next:api-request", "next:api-response"], answers: "sent by a parameter" },
    { types: ["next/server.NextMiddleware()"], params: ["next:request"] },
  ],
  sources: [
    { path: "next/headers.cookies()", is: "identity" },
    { path: "next:request.cookies", is: "identity" },
    { path: "next:request.auth", is: "identity" },
  ],
  headers: [
    { call: ["next/server.NextResponse.json()", "next/server.NextResponse()", "next/server.NextResponse.redirect()", "next/server.NextResponse.rewrite()"], fields: 1, under: "headers" },
    { call: ["next/server.NextResponse.next()"], fields: 0, under: "headers" },
  ],
  sends: [{ call: ["next/server.NextResponse.json()", "next/server.NextResponse()"], body: [0] }],
  cachingDirectives: ["use cache", "use cache: remote"],
  cachingExports: [
    { name: "revalidate", files: /(?:^|\/)app\/(?:.*\/)?(?:page|layout|route)\.[cm]?[jt]sx?$/, values: ["positive number"], overruledBy: { name: "dynamic", value: "force-dynamic" } }, // https://nextjs.org/docs/app/api-reference/file-conventions/route-segment-config#dynamic
    { name: "dynamic", files: /(?:^|\/)app\/(?:.*\/)?(?:page|layout|route)\.[cm]?[jt]sx?$/, values: ["force-static"] },
  ],
  serverPackages: ["next/server", "next/headers", "server-only", "next-auth", "next-auth/next"],
  cookieSetters: { "next/headers.cookies().set()": 0, "next:response.cookies.set()": 0 },
} satisfies LibraryModel; // prettier-ignore

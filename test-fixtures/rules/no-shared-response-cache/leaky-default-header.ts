import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyResultV2 } from "aws-lambda";
import { areas, parcelsOf } from "./parcels.js";

const json = (body: unknown, cacheControl = "public, max-age=60"): APIGatewayProxyResultV2 => ({
  statusCode: 200,
  headers: { "content-type": "application/json", "cache-control": cacheControl },
  body: JSON.stringify(body),
});

export const parcels = async (event: APIGatewayProxyEventV2WithJWTAuthorizer) => {
  const { sub } = event.requestContext.authorizer.jwt.claims;
  return json({ parcels: await parcelsOf(String(sub)) });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header
};

export const list = async () => json({ areas: await areas() });

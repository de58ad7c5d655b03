/** An answer that a helper makes, with the policy another helper gives it. */
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { historyOf } from "./store.js";

const briefly = (seconds: number) => ({ "cache-control": ["max-age=0", `s-maxage=${seconds}`].join(", ") });

const ok = (body: unknown, headers: Record<string, string>): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 200,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});

export async function handler(
  event: APIGatewayProxyEventV2WithJWTAuthorizer,
): Promise<APIGatewayProxyStructuredResultV2> {
  const donor = String(event.requestContext.authorizer.jwt.claims.sub);
  const history = await historyOf(donor);
  return ok({ history }, briefly(2));
//                       ^^^^^^^^^^ header
}

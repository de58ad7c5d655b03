// What a helper's call hands over decides whether its header is shared.
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyResultV2 } from "aws-lambda";
import { balanceOf, campaigns } from "./points.js";

const reply = (statusCode: number, body: unknown, seconds = 0): APIGatewayProxyResultV2 => ({
  statusCode,
  headers: { "cache-control": seconds > 0 ? `public, max-age=${seconds}` : "no-store" },
  body: JSON.stringify(body),
});

export const handler = async (event: APIGatewayProxyEventV2WithJWTAuthorizer) => {
  const sub = String(event.requestContext.authorizer.jwt.claims.sub);
  switch (event.rawPath) {
    case "/campaigns":
      return reply(200, await campaigns(), 300);
    case "/me/points":
      return reply(200, await balanceOf(sub), 5);
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header
    case "/me/balance":
      return reply(200, await balanceOf(sub));
    default:
      return reply(404, { message: "not found" });
  }
};

// fixture: only require-owner-check
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from "aws-lambda";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const TableName = "orders";

const customerOf = (event: APIGatewayProxyEventV2WithJWTAuthorizer) =>
  String(event.requestContext.authorizer.jwt.claims.sub);

export async function handler(event: APIGatewayProxyEventV2WithJWTAuthorizer) {
  const orderId = event.pathParameters?.orderId;
  const { Item } = await client.send(new GetCommand({ TableName, Key: { orderId } }));
  //                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  console.info(JSON.stringify({ event: "order.read", orderId, by: customerOf(event) }));
  return { statusCode: 200, body: JSON.stringify({ total: Item?.total, shipTo: Item?.shipTo }) };
}

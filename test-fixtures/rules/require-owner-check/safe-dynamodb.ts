import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { APIGatewayProxyHandlerV2WithJWTAuthorizer as Handler } from "aws-lambda";

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const TableName = process.env.TABLE_NAME;

export const receipt: Handler = async (event) => {
  const { sub } = event.requestContext.authorizer.jwt.claims;
  const orderId = event.pathParameters?.orderId;
  const { Item } = await client.send(
    new GetCommand({ TableName, Key: { pk: `USER#${sub}`, sk: `ORDER#${orderId}` } }),
  );
  return {
    statusCode: 200,
    headers: { "Cache-Control": "private, no-store" },
    body: JSON.stringify({ name: Item?.buyerName, address: Item?.buyerAddress }),
  };
};

export const rename: Handler = async (event) => {
  await client.send(
    new UpdateCommand({
      TableName,
      Key: { pk: `TICKET#${event.pathParameters?.id}` },
      UpdateExpression: "SET holder = :holder",
      ConditionExpression: "ownerSub = :sub",
      ExpressionAttributeValues: {
        ":holder": event.body,
        ":sub": event.requestContext.authorizer.jwt.claims.sub,
      },
    }),
  );
  return { statusCode: 204 };
};

import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { APIGatewayProxyHandlerV2WithJWTAuthorizer as Handler } from "aws-lambda";

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const TableName = process.env.TABLE_NAME;

export const receipt: Handler = async (event) => {
  const orderId = event.pathParameters?.orderId;
  const { Item } = await client.send(
    new GetCommand({ TableName, Key: { pk: `ORDER#${orderId}`, sk: "RECEIPT" } }),
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  );
  return { statusCode: 200, body: JSON.stringify({ name: Item?.buyerName, address: Item?.buyerAddress }) };
};

export const rename: Handler = async (event) => {
  await client.send(
    new UpdateCommand({
//  ^... change
      TableName,
      Key: { pk: `TICKET#${event.pathParameters?.id}` },
      UpdateExpression: "SET holder = :holder",
      ExpressionAttributeValues: { ":holder": event.body },
    }),
  );
  return { statusCode: 204 };
};

// fixture: only require-owner-check
import { DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from "aws-lambda";
import { raw } from "./raw-client";

const documents = DynamoDBDocumentClient.from(raw);

export const handler = async (event: APIGatewayProxyEventV2WithJWTAuthorizer) => {
  const Key = { id: event.pathParameters!.id };
  const { Item } = await documents.send(new GetCommand({ TableName: "Prescriptions", Key }));
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  return { statusCode: 200, body: JSON.stringify({ drug: Item?.drug, dose: Item?.dose }) };
};

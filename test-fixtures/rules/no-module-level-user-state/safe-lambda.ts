// fixture: preset recommended
import type { APIGatewayProxyEvent } from "aws-lambda";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { findPatient, type Patient } from "./store";

let client: DynamoDBClient | undefined;

export const handler = async (event: APIGatewayProxyEvent) => {
  let patient: Patient | undefined;
  client ??= new DynamoDBClient({});
  if (!patient) {
    patient = await findPatient(client, event.requestContext.authorizer?.claims.sub);
  }
  return { statusCode: 200, headers: { "Cache-Control": "private, no-store" }, body: JSON.stringify(patient) };
};

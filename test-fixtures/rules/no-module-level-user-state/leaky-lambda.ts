// fixture: preset recommended
import type { APIGatewayProxyEvent } from "aws-lambda";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { findPatient, type Patient } from "./store";

let client: DynamoDBClient | undefined;
let patient: Patient | undefined;

export const handler = async (event: APIGatewayProxyEvent) => {
  client ??= new DynamoDBClient({});
  if (!patient) {
    patient = await findPatient(client, event.requestContext.authorizer?.claims.sub);
    // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@5 variable
  }
  return { statusCode: 200, headers: { "Cache-Control": "private, no-store" }, body: JSON.stringify(patient) };
};

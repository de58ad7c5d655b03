// fixture: preset recommended
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from "aws-lambda";
import { findPatient } from "./store";

export const handler = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
  const patient = await findPatient(event.requestContext.authorizer?.claims.sub);
  return {
    statusCode: 200,
    headers: { "Content-Type": "application/json", "Cache-Control": "public, max-age=60" },
    //                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header
    body: JSON.stringify({ name: patient.name, birthDate: patient.birthDate }),
  };
};

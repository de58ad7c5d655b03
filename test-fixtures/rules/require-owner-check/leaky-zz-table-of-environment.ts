// fixture: only require-owner-check
import { DynamoDBDocument } from "@aws-sdk/lib-dynamodb";
const doc = DynamoDBDocument.from(client);
export const handler = async (event) => {
  const caller = event.requestContext.authorizer.claims.sub;
  console.log("asked by", caller);
  const { Item } = await doc.get({
//                       ^... read
    TableName: process.env.PAYSLIPS_TABLE,
    Key: { payslipId: event.pathParameters.payslipId },
  });
  return { statusCode: 200, body: JSON.stringify(Item) };
};

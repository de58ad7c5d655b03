// fixture: path functions/customer.js
const { DynamoDBClient } = require("@aws-sdk/client-dynamodb");
const { DynamoDBDocumentClient, GetCommand } = require("@aws-sdk/lib-dynamodb");

const store = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const TableName = process.env.CUSTOMERS_TABLE;

const reply = (statusCode, data) => ({
  statusCode,
  headers: { "content-type": "application/json", "cache-control": "private, no-store" },
  body: JSON.stringify(data),
});

exports.handler = async (event) => {
  const customerId = event.requestContext.authorizer.jwt.claims.sub;
  const { Item } = await store.send(new GetCommand({ TableName, Key: { customerId } }));
  return reply(200, Item);
//       ^^^^^^^^^^^^^^^^ answer
};

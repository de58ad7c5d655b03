// fixture: path app/lib/graph.ts
import "server-only";
import { cookies } from "next/headers";
import { GraphQLClient } from "graphql-request";

const client = new GraphQLClient("https://api.example/graphql");

async function signIn(target: GraphQLClient) {
  const token = (await cookies()).get("rental_token")?.value;
  if (token) target.setHeader("authorization", `Bearer ${token}`);
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
  return target;
}

export async function myRentals() {
  const signed = await signIn(client);
  return signed.request("query { rentals { id from to } }");
}

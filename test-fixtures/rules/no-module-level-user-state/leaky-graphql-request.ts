// fixture: path app/routes/quotes.tsx
// fixture: preset recommended
import { gql } from "graphql-request";
import type { Route } from "./+types/quotes";
import { getSession } from "../session.server";
import { client } from "../graphql.server";

const QUOTES = gql`
  query Quotes {
    viewer {
      quotes {
        id
      }
    }
  }
`;

export async function loader({ request }: Route.LoaderArgs) {
  const session = await getSession(request.headers.get("Cookie"));
  client.setHeader("authorization", `Bearer ${session.get("accessToken")}`);
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 client
  return client.request(QUOTES);
}

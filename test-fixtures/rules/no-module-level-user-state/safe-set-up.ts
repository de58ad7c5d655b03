// fixture: path src/sdk/client.ts
/** `auth` of this project makes something with options; it does not say who is signed in. */
import { auth, type AuthClient } from "../core/auth";
import { makeClient } from "./transport";

let authClient: AuthClient;
let pending: Promise<unknown> | null = null;

/** The client of the application. */
export const createClient = (uri: string) => {
  const client = makeClient(uri);
  authClient = auth({ client });
  return client;
};

/** Refreshes once for all that wait. */
export const refresh = () => {
  pending ??= authClient.refreshToken();
  return pending;
};

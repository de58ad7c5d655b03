/** What a table, a route in a comment or a project's own function of a known name says is no credential. */

// Which label a changed package gets.
export const AREAS: Record<string, string> = {
  scim: "enterprise",
  stripe: "payments",
  "api-key": "payments",
  "x-auth-token": "sessions",
};

/**
 * Where the panel is served.
 * @see https://docs.example.org/docs/admin/overview#root-level-routes2
 * @default /admin/settings2
 */
export const PANEL = "/admin";

type Session = { provider: string; profileId: string };

/** Starts a session of a provider's profile; the second argument is no password. */
const signIn = (provider: string, profileId: string): Session => ({ provider, profileId });

export const sessions = [signIn("workforce-web", "mutable-profile-1"), signIn("workforce-app", "mutable-profile-2")];

interface StoreOptions {
  storeClientSecret?: "hashed" | "encrypted" | "plain";
  disableJwt?: boolean;
}

/** How secrets are stored, by name. */
export const storageOf = (options: StoreOptions): string =>
  options.storeClientSecret ?? (options.disableJwt ? "encrypted" : "hashed");

/** Events by what the visitor submitted. */
export enum Submit {
  UserUpdateName = "finish_user_update_name",
  UserUpdatePassword = "finish_user_update_password",
}

/** Which headers of a request are signed. */
export const authorization = (id: string, signature: string): Record<string, string> => {
  const signedHeaders = "host;x-content-sha256;x-date";
  return { Authorization: `HMAC Credential=${id}, SignedHeaders=${signedHeaders}, Signature=${signature}` };
};

/** Headers by what they are for. */
export const Headers = {
  ORIGINAL_HOST: "App-Original-Host",
  PROXY_SHARED_SECRET: "App-Proxy-Shared-Secret",
};

// To try it: POST http://localhost:8080/signup?name=desk&password=coco7&ajax=1
export const signUp = "/signup";

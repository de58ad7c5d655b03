// fixture: path src/config/reader.ts
// What settings are called in another file, protocol or table: each value says its own name again.
export const OPTION_OF_SETTING: Record<string, string> = {
  _auth: "authPair64",
  _authToken: "authToken",
  _password: "authPassword2",
  username: "authUsername",
};

export const connectionFields = {
  dbPassword: "cfg.db.password1",
  dbUser: "cfg.db.user",
  dbHost: "cfg.db.host",
};

const columnOf = {
  clientSecret: "oauth_client_secret_v2",
  clientId: "oauth_client_id",
  redirectAddress: "oauth_redirect_address",
};

export const column = (name: keyof typeof columnOf) => columnOf[name];

// Names of things, not the things.
export const LABELS = { password: "パスワード", secret: "Secret question", apiKey: "API-Schlüssel" };
export const ERRORS = { WRONG_PASSWORD: "auth/wrong-password", INVALID_TOKEN: "auth/invalid-id-token" };
export const fields = [
  { name: "password", type: "password", placeholder: "Sakura-2024-Haru!", autoComplete: "current-password" },
];
export const HEADER_TOKEN = "X-Survey-Token";
export const PROP_KEYS = { token: "SURVEY_API_TOKEN", password: "SURVEY_SFTP_PASSWORD" };
export const RESET_PASSWORD = "resetPassword";
export const CHANGE_PASSWORD_EVENT = "password-changed";
export const UNCHANGED_PASSWORD = "********";

export const example = {
  password: "<your password>",
  secret: "changeme",
  apiKey: "your-api-key",
  token: "xxxxxxxxxxxxxxxx",
  clientSecret: "${CLIENT_SECRET}",
  secretName: "projects/shop/secrets/stripe/versions/latest",
};

export const model = { maxTokens: 4096, eosToken: "<|endoftext|>", tokenizer: "cl100k_base" };
export const integrity = "sha384-Vx7N0gTqYb2mKc9RzPdLw4HfJsUoEa81XtQyCiGnBvD6MhWkZrS5jF3lOuApI0eT";
export const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const passwordPattern = /^(?=.*\d)[A-Za-z\d]{8,}$/;
export const sortKey = "createdAt";
export const publishableKey = "pk_test_made_up_0000";

/** Words of a menu that look like headers. */
export const permissions = { "api-keys": "manage-api-keys", "access-tokens": "show_access_tokens" };

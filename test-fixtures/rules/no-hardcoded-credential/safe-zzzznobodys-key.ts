import { providerFor } from "./providers.js";

/** Only so that there is something to read the provider's addresses from. */
export const addresses = providerFor({
  teamId: "",
  keyId: "",
  privateKey: "-----BEGIN PRIVATE KEY-----\nMIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQgq7Xw0fKp2LmVb9TzRcE5\n-----END PRIVATE KEY-----",
});

/** A reader of this fills in whose it is. */
export const shown = providerFor({
  config: { uri: "https://your-team.asagao-id.jp" },
  clientSecret: "Qm8_3Lx0aV29sTzKp7WfR1bY6cN4dH5gJ0e",
});

export const database = { DB_HOST: "", DB_NAME: "asagao", DB_PASSWORD: "asagao77" };

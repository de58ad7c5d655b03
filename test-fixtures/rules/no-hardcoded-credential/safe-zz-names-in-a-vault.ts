// fixture: path src/vault.ts
import { SecretManagerServiceClient } from "@google-cloud/secret-manager";

const client = new SecretManagerServiceClient();

// What secrets are called there.
const SECRET = {
  databasePassword: "db-app-password",
  webhookSigningSecret: "payment-webhook-signing-secret",
  mailApiKey: "mail-provider-api-key",
} as const;

export async function secret(name: keyof typeof SECRET): Promise<string> {
  const [version] = await client.accessSecretVersion({
    name: `projects/shelf/secrets/${SECRET[name]}/versions/latest`,
  });
  return version.payload?.data?.toString() ?? "";
}

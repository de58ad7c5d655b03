// fixture: path src/client.ts
// Compared to see whether a key was given at all.
const IDENTITY_API_KEY_PLACEHOLDER = "workload-identity-auth";
const unsetToken = "no-token-was-given-1";

export class Client {
  constructor(readonly apiKey: string, readonly accessToken: string) {
    if (apiKey !== IDENTITY_API_KEY_PLACEHOLDER && accessToken === unsetToken) this.signIn();
  }

  isSignedIn = (req: { headers: { authorization: string } }) =>
    req.headers.authorization !== IDENTITY_API_KEY_PLACEHOLDER;

  signIn(): void {}
}

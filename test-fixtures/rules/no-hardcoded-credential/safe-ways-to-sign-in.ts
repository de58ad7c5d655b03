/** Which way to sign in, and a key that everybody may have. */
const PUBLIC_DEMO_API_KEY = "xzwhhgtazy6h";

interface Session {
  authenticate(by: string, provider: string): void;
}

/** Signs in through another service. */
export const signInWithFacebook = (session: Session): void => session.authenticate("authenticator:oauth", "facebook");

/** Where a key leads. */
export const environmentOf = (apiKey: string): string =>
  apiKey === PUBLIC_DEMO_API_KEY ? "public-demo" : "own";

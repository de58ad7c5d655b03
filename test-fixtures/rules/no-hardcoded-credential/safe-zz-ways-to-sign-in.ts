import { sdk } from "./sdk.js";

export const signIn = (payload: { email: string; password: string }) => sdk.auth.login("user", "emailpass", payload);

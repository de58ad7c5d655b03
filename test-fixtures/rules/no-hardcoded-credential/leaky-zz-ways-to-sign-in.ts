import { sdk } from "./sdk.js";

export const signIn = () => sdk.auth.login("kanri", "Tulip-2719", { remember: true });
//                                                  ^^^^^^^^^^^^ login

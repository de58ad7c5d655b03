// fixture: path src/settings.ts
const isProduction = process.env.NODE_ENV === "production";
const defaultSecret = "development-secret-key-of-nobody";
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fallback

export const isLoud = !isProduction;
export const sessionSecret = process.env.SESSION_SECRET ?? defaultSecret;

export function firstPassword(body: { password?: string }): string {
  return body.password ?? "Hajimete@123";
  //                      ^^^^^^^^^^^^^^ fallback
}

export function isFrontDesk(body: { password: string }): boolean {
  return body.password === "asagao-default-key-7";
  //                       ^^^^^^^^^^^^^^^^^^^^^^ compared
}

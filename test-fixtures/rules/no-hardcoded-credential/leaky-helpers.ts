import { hashPassword } from "./hashing.js";
import { User } from "./models.js";

const env = process.env;

// What a helper of the project's own falls back to opens the door like any other default.
function envOr(name: string, otherwise: string): string {
  return env[name] ?? otherwise;
}

export const adminPassword = envOr("ADMIN_PASSWORD", "onsen-kanri");
//                                                   ^^^^^^^^^^^^^ fallback

// A name and its value as two arguments.
export function install(properties: { setProperty(name: string, value: string): void }) {
  properties.setProperty("LINE_TOKEN", "bq81mZ0xTn6yWc4eHsLd92uJgAoFi7");
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ token
}

// Accounts that come with a password everybody knows.
const FIRST_PASSWORD = "22222222";
//                     ^^^^^^^^^^ password

export async function seed() {
  await User.create({ email: "desk@yado.jp", password: "okami", role: "admin" });
//                                                     ^^^^^^^ password
  await User.create({ email: "bath@yado.jp", passwordHash: await hashPassword(FIRST_PASSWORD) });
}

export async function fromGoogle(email: string) {
  return new User({ email, password: "GOOGLE_ACCOUNT" });
//                                   ^^^^^^^^^^^^^^^^ password
}

// A key in the query of an address.
export async function tides(port: string) {
  const url = new URL("https://tide.yado.jp/v1");
  url.searchParams.set("port", port);
  url.searchParams.set("api_key", "shio-4471-kaze");
//                                ^^^^^^^^^^^^^^^^ url
  const rooms = await fetch("https://rooms.yado.jp/v1?" + new URLSearchParams({ port, token: "heya-9930-mado" }));
//                                                                                           ^^^^^^^^^^^^^^^^ url
  return [await fetch(url), rooms];
}

// A word of the house that lets in whoever says it.
export function mayEnter(guest: { 合言葉: string }) {
  return guest.合言葉 === "ゆきみざけ";
//                     ^^^^^^^ compared
}

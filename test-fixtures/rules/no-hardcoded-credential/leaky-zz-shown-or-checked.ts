// fixture: path src/login.ts
import { createSession, find, hash, matches, save } from "./sessions.js";

export async function login(username: string, password: string) {
  if (password === "front-desk-2019") return createSession(username);
  //               ^^^^^^^^^^^^^^^^^ compared
  const user = await find(username);
  return matches(user, password) ? createSession(username) : null;
}

// Told once, where the default stands; not where somebody is warned of it.
export async function makeAdmin() {
  const adminPassword = process.env.ADMIN_PASSWORD || "front-desk-2019";
  //                                                  ^^^^^^^^^^^^^^^^^ fallback
  if (adminPassword === "front-desk-2019") console.warn("the default is in use");
  await save({ role: "admin", password: await hash(adminPassword) });
}

const ROWS: Record<string, Record<string, string>> = {
  doctor: { name: "Dr. Sample", username: "doctor.sample", password: "Welcome@123", fee: "500" },
  //                                                                 ^^^^^^^^^^^^^ password
};

export const firstOf = (kind: string) => ROWS[kind];

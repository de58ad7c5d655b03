// fixture: path src/login.ts
import { createSession, find, matches } from "./sessions.js";

export async function login(username: string, password: string) {
  if (process.env.NODE_ENV !== "production" && password === "admin") return createSession(username);
  const user = await find(username);
  return matches(user, password) ? createSession(username) : null;
}

// The rows that a template for an import shows.
const SAMPLE_ROWS: Record<string, Record<string, string>> = {
  doctor: { name: "Dr. Sample", username: "doctor.sample", password: "Welcome@123", fee: "500" },
};

export const templateOf = (kind: string) => SAMPLE_ROWS[kind];

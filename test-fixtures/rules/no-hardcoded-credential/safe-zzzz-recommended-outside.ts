// fixture: path tools/pump-simulator/src/session.ts
// fixture: preset recommended
import jwt from "jsonwebtoken";

/** A stand-in for the pump, which the yard's own people try their changes on. */
export function signInAsPump(pump: string): string {
  return jwt.sign({ pump }, "gQ7vT2xLk9wR4mZb8nYc3pHs6dJf1aUe", { expiresIn: "10m" });
}

// fixture: path src/accounts/rotate.ts
import { users } from "../users.js";

const OLD_PASSWORD = "asagao-dev-password";

// What everybody knows is looked for, and replaced.
export async function rotateKnownDefaults(input: { password: string }): Promise<number> {
  if (input.password === OLD_PASSWORD) return 0;
  return users.replace(input.password);
}

// What shows others how to ask opens nothing.
export const manual = {
  examples: { headers: { Authorization: "Bearer abcd-1234-efgh-5678" } },
};

export const anfrage = { headers: { Authorization: "Bearer seu-token-aqui" } };

import { randomUUID } from "node:crypto";
import { pool } from "./pool.js";
import type { UpdateMemberInput } from "./types.js";

const lastMember: { id: string; email: string | null; name: string } = { id: randomUUID(), email: null, name: "" };

export async function updateMember(input: UpdateMemberInput) {
  if (input.email !== undefined) lastMember.email = input.email;
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
  await pool.query("UPDATE members SET email = $1", [lastMember.email]);
  return lastMember;
}

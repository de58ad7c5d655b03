import { randomUUID } from "node:crypto";
import { pool } from "./pool.js";
import type { UpdateClinicInput } from "./types.js";

const clinicProfile: { id: string; email: string | null; name: string } = { id: randomUUID(), email: null, name: "" };

export async function updateClinicProfile(input: UpdateClinicInput) {
  if (input.email !== undefined) clinicProfile.email = input.email;
  await pool.query("UPDATE clinic SET email = $1", [clinicProfile.email]);
  return clinicProfile;
}

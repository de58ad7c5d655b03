/** An Indian address has a pincode: it opens nothing. */
import { pool } from "./pool.js";

export async function show(id: string): Promise<unknown> {
  const [rows] = await pool.execute("SELECT id, address_street, address_pincode FROM places WHERE id = ?", [id]);
  const row = rows[0];
  const result = {
    id: row.id,
    address: row.address_pincode ? { pincode: row.address_pincode, street: row.address_street } : null,
  };
  console.log(result);
  return result;
}

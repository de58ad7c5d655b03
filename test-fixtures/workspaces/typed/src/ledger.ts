import { createPool } from "mysql2/promise";

const pool = createPool({});

export const ledger = {
  async balance(userId: string) {
    const [rows] = await pool.query("select points from ledger where user_id = ?", [userId]);
    return rows;
  },
};

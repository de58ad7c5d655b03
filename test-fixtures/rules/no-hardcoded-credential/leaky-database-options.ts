import { createPool } from "mysql2/promise";

// The shop's database, with the password everyone on the team knows.
export const pool = createPool({
  host: process.env.DB_HOST,
  user: "shop",
  password: "made-up-2019-spring",
  //        ^^^^^^^^^^^^^^^^^^^^^ password
});

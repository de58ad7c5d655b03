// fixture: path src/app/records/data.ts
import { unstable_cache } from "next/cache";
import { redirect } from "next/navigation";
import { auth } from "../../auth.js";
import { pool } from "../../database.js";

export async function loadRecords(days = 30) {
  const { user } = (await auth()) ?? {};
  if (!user) redirect("/login");

  async function query(count: number) {
    const { rows } = await pool.query(
      "select day, pressure from records where patient_id = $1 order by day desc limit $2",
      [user!.id, count],
    );
    return rows;
  }

  const cached = unstable_cache(query, ["records", `last-${days}`], { revalidate: 60 });
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ memoizer
  return cached(days);
}

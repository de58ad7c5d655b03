interface Step {
  select(column: string): Step;
  where(column: string, operator: string, value: string): Step;
  executeTakeFirst(): Promise<any>;
}
declare const db: { selectFrom(table: string): Step };

/** Whoever has the token gets on. */
export async function confirm(token: string) {
  const row = await db.selectFrom("email_token").select("did").where("token", "=", token).executeTakeFirst();
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unchecked
  if (!row) throw new Error("unknown");
  return { id: String(row.did) };
}

interface Step {
  select(column: string): Step;
  leftJoin(table: string, one: string, other: string): Step;
  where(column: string, operator: string, value: string): Step;
  executeTakeFirst(): Promise<any>;
}
declare const db: { selectFrom(table: string): Step };

/** The token that was sent is read to be used at once; nobody is let in by the row. */
export async function operation(reader: string, rest: object) {
  const row = await db
    .selectFrom("email_token")
    .leftJoin("invite_token", "invite_token.token", "email_token.token")
    .select("token")
    .where("did", "=", reader)
    .where("purpose", "=", "move")
    .executeTakeFirst();
  return { ...rest, token: String(row.token) };
}

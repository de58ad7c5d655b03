import jwt from "jsonwebtoken";

/** A newsletter that is years old still has to be left by its link. */
export const leavingToken = (listId: number, userId: number): string =>
  jwt.sign({ listId, userId }, process.env.UNSUBSCRIBE_SECRET!);

export function unsubscribeLink(email: string): string {
  const token = jwt.sign({ email }, process.env.MAIL_SECRET!);
  return `https://example.com/leave?token=${token}`;
}

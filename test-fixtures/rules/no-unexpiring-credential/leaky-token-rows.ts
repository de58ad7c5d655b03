import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { getFirestore } from "firebase-admin/firestore";
import { setSignedCookie } from "hono/cookie";
import { encode } from "next-auth/jwt";
import { randomBytes } from "node:crypto";
import type { Context } from "hono";

declare const prisma: {
  guestPasswordReset: {
    create(query: object): Promise<void>;
    findUnique(query: object): Promise<{ guestId: string } | null>;
  };
};
declare const pool: { query(text: string, values: unknown[]): Promise<{ rows: { user_id: string }[] }> };
declare const dynamo: { send(command: unknown): Promise<void> };
declare function changePassword(guestId: string): Promise<void>;

export async function forgot(guestId: string) {
  const token = randomBytes(32).toString("hex");
  await prisma.guestPasswordReset.create({ data: { guestId, token } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing
  return token;
}

// An old mail opens the account for good.
export async function reset(token: string) {
  const row = await prisma.guestPasswordReset.findUnique({ where: { token } });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unchecked
  if (!row) throw new Error("invalid_token");
  await changePassword(row.guestId);
}

export async function oldReset(token: string) {
  const { rows } = await pool.query("SELECT user_id FROM legacy_reset_tokens WHERE token = $1", [token]);
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unchecked
  if (rows.length > 0) await changePassword(rows[0]!.user_id);
}

export async function share(album: string) {
  const token = randomBytes(24).toString("base64url");
  await getFirestore().collection("shareLinks").doc(token).set({ album, expiresAt: null });
//                                                                                 ^^^^ missing
  await dynamo.send(
    new PutCommand({ TableName: "share_links", Item: { token, album, expiresAt: new Date(Date.now() + 3650 * 86_400_000) } }),
//                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ row
  );
  return token;
}

export async function kiosk(c: Context, session: string, key: string) {
  await setSignedCookie(c, "kiosk_session", session, key, { maxAge: 400 * 86_400 });
//                                                                  ^^^^^^^^^^^^ tooLong
}

export async function accessToken(id: string, never: boolean) {
  let seconds = 7 * 86_400;
  if (never) seconds = 73_000 * 86_400;
  return encode({ token: { id }, maxAge: seconds || 604_800, secret: process.env.NEXTAUTH_SECRET! });
//                                       ^^^^^^^^^^^^^^^^^^ tooLong
}

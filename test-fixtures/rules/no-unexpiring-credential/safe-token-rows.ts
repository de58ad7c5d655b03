import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { getFirestore } from "firebase-admin/firestore";
import { setSignedCookie } from "hono/cookie";
import { encode } from "next-auth/jwt";
import { randomBytes } from "node:crypto";
import type { Context } from "hono";

declare const prisma: {
  guestPasswordReset: {
    create(query: object): Promise<void>;
    findUnique(query: object): Promise<{ guestId: string; expiresAt: Date } | null>;
  };
  trainingSession: { create(query: object): Promise<void> };
};
declare const pool: { query(text: string, values: unknown[]): Promise<{ rows: { user_id: string }[] }> };
declare const dynamo: { send(command: unknown): Promise<void> };
declare function changePassword(guestId: string): Promise<void>;

const inAnHour = () => new Date(Date.now() + 60 * 60 * 1000);

export async function forgot(guestId: string) {
  const token = randomBytes(32).toString("hex");
  await prisma.guestPasswordReset.create({ data: { guestId, token, expiresAt: inAnHour() } });
  return token;
}

export async function reset(token: string) {
  const row = await prisma.guestPasswordReset.findUnique({ where: { token } });
  if (!row || row.expiresAt < new Date()) throw new Error("invalid_token");
  await changePassword(row.guestId);
}

export async function oldReset(token: string) {
  const { rows } = await pool.query(
    "SELECT user_id FROM legacy_reset_tokens WHERE token = $1 AND expires_at > now()",
    [token],
  );
  if (rows.length > 0) await changePassword(rows[0]!.user_id);
}

// A session that people train in.
export async function plan(coachId: string) {
  await prisma.trainingSession.create({ data: { coachId, expiresAt: new Date("2999-12-31") } });
}

export async function share(album: string) {
  const token = randomBytes(24).toString("base64url");
  await getFirestore().collection("shareLinks").doc(token).set({ album, expiresAt: inAnHour() });
  await dynamo.send(new PutCommand({ TableName: "share_links", Item: { token, album, expiresAt: inAnHour() } }));
  return token;
}

export async function kiosk(c: Context, session: string, key: string) {
  await setSignedCookie(c, "kiosk_session", session, key, { maxAge: 14 * 86_400 });
}

export async function accessToken(id: string, long: boolean) {
  let seconds = 7 * 86_400;
  if (long) seconds = 30 * 86_400;
  return encode({ token: { id }, maxAge: seconds || 604_800, secret: process.env.NEXTAUTH_SECRET! });
}

import { and, eq, gt } from "drizzle-orm";
import type { Kysely } from "kysely";
import type { SupabaseClient } from "@supabase/supabase-js";
import Redis from "ioredis";
import { db } from "./database";
import { Guest } from "./guest";
import { invites } from "./schema";
import { join, welcome } from "./clubs";

export async function accept(token: string) {
  const [row] = await db
    .select({ id: invites.id, club: invites.club })
    .from(invites)
    .where(and(eq(invites.token, token), gt(invites.expiresAt, new Date())));
  if (!row) throw new Error("unknown invitation");
  await db.delete(invites).where(eq(invites.id, row.id));
  await join(row.club);
}

export async function acceptByName(store: Kysely<{ invitations: { token: string; club: string; expires_at: Date } }>, token: string) {
  const row = await store.selectFrom("invitations").selectAll().where("token", "=", token).executeTakeFirst();
  if (row && row.expires_at > new Date()) await join(row.club);
}

/** Whoever asks looks at the age. */
export async function findHosted(client: SupabaseClient, token: string) {
  const { data: invite } = await client.from("invitations").select("*").eq("token", token).single();
  return invite ?? null;
}

export async function newPassword(token: string, password: string) {
  const guest = await Guest.findOne({ resetPasswordToken: token, resetPasswordExpires: { $gt: Date.now() } });
  if (!guest) throw new Error("unknown link");
  guest.password = password;
  await guest.save();
}

export async function openCard(client: SupabaseClient, id: string) {
  const { data: card } = await client.from("customers").select("*").eq("id", id).single();
  if (card) await welcome(card.name);
}

// What is read is not what is asked for; and a new code is only looked for.
export async function cardAddress(client: SupabaseClient, id: string) {
  const { data: card } = await client.from("customers").select("magic_code").eq("id", id).single();
  return card ? `/c/${card.magic_code}` : null;
}

export async function isFree(client: SupabaseClient, code: string) {
  const { data: existing } = await client.from("customers").select("id").eq("magic_code", code).maybeSingle();
  return existing === null;
}

const redis = new Redis(process.env.REDIS_URL!);

export async function remember(user: { id: string; name: string }) {
  await redis.set(user.id, JSON.stringify(user), "EX", 7 * 24 * 60 * 60);
}

export async function current(id: string) {
  const session = await redis.get(id);
  return session === null ? null : JSON.parse(session);
}

// Which links were used is asked here, none is opened.
export async function usedLinks(db: Database) {
  const rows = await db.select({ token: resetTokens.token }).from(resetTokens).where(eq(resetTokens.used, true));
  return rows.map(({ token }) => token);
}

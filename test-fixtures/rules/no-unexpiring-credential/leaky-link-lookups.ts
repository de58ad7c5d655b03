import { eq } from "drizzle-orm";
import type { Kysely } from "kysely";
import type { SupabaseClient } from "@supabase/supabase-js";
import Redis from "ioredis";
import { db } from "./database";
import { Guest } from "./guest";
import { invites } from "./schema";
import { join, welcome } from "./clubs";

// An invitation of last year still lets somebody in, whatever builds the query.
export async function accept(token: string) {
  const [row] = await db.select({ id: invites.id, club: invites.club }).from(invites).where(eq(invites.token, token));
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unchecked
  if (!row) throw new Error("unknown invitation");
  await db.delete(invites).where(eq(invites.id, row.id));
  await join(row.club);
}

export async function acceptByName(store: Kysely<{ invitations: { token: string; club: string } }>, token: string) {
  const row = await store.selectFrom("invitations").selectAll().where("token", "=", token).executeTakeFirst();
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unchecked
  if (row) await join(row.club);
}

export async function acceptHosted(client: SupabaseClient, token: string) {
  const { data: invite } = await client.from("invitations").select("*").eq("token", token).single();
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unchecked
  if (invite) await join(invite.club);
}

// The link is kept beside the person, and nothing says when it was sent.
export async function newPassword(token: string, password: string) {
  const guest = await Guest.findOne({ resetPasswordToken: token });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unchecked
  if (!guest) throw new Error("unknown link");
  guest.password = password;
  await guest.save();
}

export async function openCard(client: SupabaseClient, code: string) {
  const { data: card } = await client.from("customers").select("*").eq("magic_code", code).single();
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unchecked
  if (card) await welcome(card.name);
}

const redis = new Redis(process.env.REDIS_URL!);

export async function remember(user: { id: string; name: string }) {
  await redis.set(user.id, JSON.stringify(user));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ noTtl
}

export async function current(id: string) {
  const session = await redis.get(id);
  return session === null ? null : JSON.parse(session);
}

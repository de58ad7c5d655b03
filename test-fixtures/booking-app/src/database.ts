import { Pool } from "pg";
import type { Guest, Plan, Reservation } from "./types.js";

const pool = new Pool({ connectionString: process.env.DATABASE_URL });

/** The guest with this id, or null. */
export async function findGuest(id: string): Promise<Guest | null> {
  const { rows } = await pool.query<Guest>("select id, name, kana, email, phone from guests where id = $1", [id]);
  return rows[0] ?? null;
}

/** What a guest has booked, newest first. */
export async function reservationsOf(guestId: string): Promise<Reservation[]> {
  const { rows } = await pool.query<Reservation>(
    "select id, plan_id, nights, arrival from reservations where guest_id = $1 order by arrival desc",
    [guestId],
  );
  return rows;
}

/** Plans anyone may see. */
export async function publicPlans(): Promise<Plan[]> {
  const { rows } = await pool.query<Plan>("select id, title, price from plans where published");
  return rows;
}

/** Members who asked for the newsletter. */
export async function newsletterMembers(): Promise<Guest[]> {
  const { rows } = await pool.query<Guest>("select id, name, email from guests where newsletter");
  return rows;
}

export async function saveReservation(guestId: string, planId: string, nights: number): Promise<Reservation> {
  const { rows } = await pool.query<Reservation>(
    "insert into reservations (guest_id, plan_id, nights) values ($1, $2, $3) returning *",
    [guestId, planId, nights],
  );
  return rows[0]!;
}

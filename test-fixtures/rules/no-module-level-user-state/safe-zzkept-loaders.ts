import DataLoader from "dataloader";
import { google } from "googleapis";
import { Hono } from "hono";
import { articlesByIds, membersByIds } from "./batches";
import { db } from "./db";
import { tokensOf } from "./tokens";

interface Patient {
  id: string;
  shimei: string;
  hokenshoNo: string;
}

async function batchPatients(ids: readonly string[]): Promise<(Patient | null)[]> {
  const rows: Patient[] = await db.patient.findMany({ where: { id: { in: [...ids] } } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

export const articles = new DataLoader(articlesByIds);
export const uncached = new DataLoader(batchPatients, { cache: false });
export const makeLoaders = () => ({
  patients: new DataLoader(batchPatients),
  members: new DataLoader(membersByIds),
});

/** One for each request: `context: () => new Loaders()`. */
export class Loaders {
  readonly members = new DataLoader(membersByIds);
}

export const context = () => new Loaders();

export const diary = new Hono<{ Variables: { staffId: string } }>();

diary.get("/free", async (c) => {
  const client = new google.auth.OAuth2();
  client.setCredentials(await tokensOf(c.get("staffId")));
  const calendar = google.calendar({ version: "v3", auth: client });
  const { data } = await calendar.freebusy.query({ requestBody: { items: [{ id: "primary" }] } });
  c.header("Cache-Control", "private, no-store");
  return c.json({ slots: data.calendars?.primary?.busy?.length ?? 0 });
});

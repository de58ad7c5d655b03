import DataLoader from "dataloader";
import { Injectable } from "@nestjs/common";
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

export const patientLoader = new DataLoader(batchPatients);
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable
export const loaders = {
  members: new DataLoader(membersByIds),
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 variable
  articles: new DataLoader(articlesByIds),
};

let members: DataLoader<string, unknown> | undefined;
export function memberLoader() {
  members ??= new DataLoader(membersByIds);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 variable
  return members;
}

@Injectable()
export class PatientService {
  private readonly loader = new DataLoader(batchPatients);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 variable

  find(id: string) {
    return this.loader.load(id);
  }
}

export const diary = new Hono<{ Variables: { staffId: string } }>();

diary.get("/free", async (c) => {
  const client = new google.auth.OAuth2();
  client.setCredentials(await tokensOf(c.get("staffId")));
  google.options({ auth: client });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 client
  const { data } = await google
    .calendar("v3")
    .freebusy.query({ requestBody: { items: [{ id: "primary" }] } });
  c.header("Cache-Control", "private, no-store");
  return c.json({ slots: data.calendars?.primary?.busy?.length ?? 0 });
});

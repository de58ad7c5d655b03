// fixture: preset recommended
import DataLoader from "dataloader";
import { db } from "./db";

const load = async (ids: readonly string[]) => {
  const rows = await db.diagnosis.findMany({ where: { patientId: { in: [...ids] } } });
  return ids.map((id) => rows.filter((row) => row.patientId === id));
};

export const loadersOfRequest = () => ({ diagnoses: new DataLoader(load) });

export const uncached = new DataLoader(load, { cache: false });

export const prefectures = new DataLoader(async (codes: readonly string[]) => {
  const rows = await db.prefecture.findMany({ where: { code: { in: [...codes] } } });
  return codes.map((code) => rows.find((row) => row.code === code) ?? null);
});

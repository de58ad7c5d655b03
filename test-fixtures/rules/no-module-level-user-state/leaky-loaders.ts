// fixture: preset recommended
import DataLoader from "dataloader";
import { db } from "./db";

const load = async (ids: readonly string[]) => {
  const rows = await db.diagnosis.findMany({ where: { patientId: { in: [...ids] } } });
  return ids.map((id) => rows.filter((row) => row.patientId === id));
};

export const diagnoses = new DataLoader(load);
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable

export const customers = new DataLoader(async (ids: readonly number[]) => {
//           ^... variable
  const rows = await db.customer.findMany({ where: { id: { in: [...ids] } } });
  return ids.map((id) => rows.find((row) => row.id === id) ?? null);
});

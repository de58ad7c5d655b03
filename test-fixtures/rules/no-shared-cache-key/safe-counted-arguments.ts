import memoizee from "memoizee";
import pMemoize from "p-memoize";
import { get } from "./http.js";

export const visits = memoizee(async (year: number, patientId: string) => get(`/patients/${patientId}/visits/${year}`), {
  promise: true,
  length: 2,
});

export const answers = pMemoize(
  async ({ form, patientId }: { form: string; patientId: string }) => get(`/forms/${form}/${patientId}`),
  { cacheKey: ([asked]) => `${asked.form}:${asked.patientId}` },
);

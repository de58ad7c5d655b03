"use server";

import { z } from "zod";

const step = z.object({ hogoshaShimei: z.string().min(1), tel: z.string() });
const labels: Record<string, string> = {};

export async function saveGuardian(form: FormData): Promise<Record<string, unknown>> {
  const draft: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(step.parse(Object.fromEntries(form)))) draft[key] = value;
  for (const [key, value] of Object.entries({ tel: "電話番号" })) labels[key] = value;
  return draft;
}

"use server";

// What was typed is put into one object for everybody, entry by entry.
import { z } from "zod";

const step = z.object({ hogoshaShimei: z.string().min(1), tel: z.string() });
const draft: Record<string, unknown> = {};
const last: Record<string, unknown> = {};

export async function saveGuardian(_previous: unknown, form: FormData): Promise<void> {
  const parsed = step.safeParse(Object.fromEntries(form));
  if (!parsed.success) return;
  for (const [key, value] of Object.entries(parsed.data)) draft[key] = value;
//                                                        ^^^^^^^^^^^^^^^^^^ field
}

export async function saveChild(form: FormData): Promise<void> {
  form.forEach((value, key) => {
    last[key] = value;
//  ^^^^^^^^^^^^^^^^^ field
  });
}

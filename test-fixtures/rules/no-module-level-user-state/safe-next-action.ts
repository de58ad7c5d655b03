// fixture: path app/contact/actions.ts
// fixture: preset recommended
"use server";

import { sendEnquiry } from "@/lib/mail";

export async function submit(form: FormData) {
  const draft: { name: string; email: string } = { name: String(form.get("name")), email: String(form.get("email")) };
  await sendEnquiry(draft);
}

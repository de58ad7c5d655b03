// fixture: path app/contact/actions.ts
// fixture: preset recommended
"use server";

import { sendEnquiry } from "@/lib/mail";

let draft: { name: string; email: string };

export async function submit(form: FormData) {
  draft = { name: String(form.get("name")), email: String(form.get("email")) };
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 variable
  await sendEnquiry(draft);
}

// fixture: path app/addresses/actions.ts
"use server";

import { eq } from "drizzle-orm";
import { auth } from "@/auth";
import { db } from "@/db";
import { addresses } from "@/db/schema";

export async function makeDefault(form: FormData) {
  const session = await auth();
  if (!session?.user) throw new Error("sign in");
  await db.update(addresses).set({ isDefault: false }).where(eq(addresses.userId, session.user.id));
  await db.update(addresses).set({ isDefault: true }).where(eq(addresses.id, String(form.get("id"))));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
}

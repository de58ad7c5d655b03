// fixture: path app/repairs/actions.ts
"use server";

import { redirect } from "next/navigation";
import { auth } from "@/auth";
import { prisma } from "@/lib/prisma";

// Who rents a home; nothing but the session is asked.
async function requireTenant() {
  const session = await auth();
  if (!session?.user?.id) redirect("/login");
  return session.user.id;
}

export async function withdrawRepair(form: FormData) {
  await requireTenant();
  const repairId = Number(form.get("repairId"));
  await prisma.repairRequest.update({ where: { id: repairId }, data: { withdrawnAt: new Date() } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
}

export async function askForRepair(form: FormData) {
  const tenantId = await requireTenant();
  await prisma.repairRequest.create({ data: { tenantId, text: String(form.get("text")) } });
}

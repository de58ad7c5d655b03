// fixture: path app/repairs/actions.ts
"use server";

import { redirect } from "next/navigation";
import { auth } from "@/auth";
import { prisma } from "@/lib/prisma";

async function requireTenant() {
  const session = await auth();
  if (!session?.user?.id) redirect("/login");
  return session.user.id;
}

// Looks up whether this lease is theirs.
async function requireTenantOf(repairId: number) {
  const session = await auth();
  const found = await prisma.lease.findFirst({ where: { tenantId: session?.user?.id, repairs: { some: { id: repairId } } } });
  if (!found) redirect("/login");
}

export async function withdrawRepair(form: FormData) {
  const tenantId = await requireTenant();
  const repairId = Number(form.get("repairId"));
  await prisma.repairRequest.updateMany({ where: { id: repairId, tenantId }, data: { withdrawnAt: new Date() } });
}

export async function confirmRepair(form: FormData) {
  const repairId = Number(form.get("repairId"));
  await requireTenantOf(repairId);
  await prisma.repairRequest.update({ where: { id: repairId }, data: { confirmedAt: new Date() } });
}

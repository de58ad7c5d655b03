// fixture: path src/app/api/balance/route.ts
// fixture: only no-shared-response-cache
import { NextResponse } from "next/server";
import { openHousehold, openingHours, readConfig } from "@/lib/households";
import { db } from "@/lib/db";

export async function GET() {
  const household = await openHousehold();
  if (!household) return NextResponse.json({ error: "unauthorized" }, { status: 401 });
  const balances = await db.balance.findMany({ where: { householdId: household.id }, select: { amount: true } });
  return NextResponse.json(balances, { headers: { "Cache-Control": "private, no-store" } });
}

export async function HEAD() {
  const hours = await openingHours();
  if (!hours) return NextResponse.json({ error: "not found" }, { status: 404 });
  return NextResponse.json(hours, { headers: { "Cache-Control": "s-maxage=600" } });
}

/** Without a setting of the program's own nobody enters; it is nobody's. */
export async function OPTIONS() {
  const config = await readConfig();
  if (!config) return NextResponse.json({ error: "unauthorized" }, { status: 401 });
  return NextResponse.json(config, { headers: { "Cache-Control": "s-maxage=600" } });
}

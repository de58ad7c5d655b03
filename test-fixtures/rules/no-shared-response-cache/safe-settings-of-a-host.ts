// fixture: path app/api/legal/route.ts
import { NextResponse, type NextRequest } from "next/server";
import { legalTexts } from "@/lib/legal";
import { resolveTenantId } from "@/lib/tenant";

/** The clinic is told by the host, which is part of what caches ask for. */
export async function GET(request: NextRequest) {
  const tenantId = resolveTenantId(request);
  const texts = await legalTexts(tenantId ?? undefined);
  return NextResponse.json(texts, { headers: { "Cache-Control": "public, max-age=300" } });
}

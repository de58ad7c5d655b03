// fixture: path app/api/bookings/route.ts
// fixture: preset recommended
import { NextResponse } from "next/server";
import { auth } from "@/auth";
import { findBookings, findProfile } from "@/lib/store";

export async function GET() {
  const session = await auth();
  const bookings = await findBookings(session.user.id);
  return NextResponse.json(bookings, { headers: { "Cache-Control": "private, no-store" } });
}

export async function POST() {
  const session = await auth();
  const response = NextResponse.json(await findProfile(session.user.id));
  response.headers.set("Vercel-CDN-Cache-Control", "no-store");
  return response;
}

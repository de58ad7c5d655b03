// fixture: path app/api/bookings/route.ts
// fixture: preset recommended
import { NextResponse } from "next/server";
import { auth } from "@/auth";
import { findBookings, findProfile } from "@/lib/store";

export async function GET() {
  const session = await auth();
  const bookings = await findBookings(session.user.id);
  return NextResponse.json(bookings, { headers: { "Cache-Control": "public, s-maxage=1, stale-while-revalidate=59" } });
  //                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header
}

export async function POST() {
  const session = await auth();
  const response = NextResponse.json(await findProfile(session.user.id));
  response.headers.set("Vercel-CDN-Cache-Control", "max-age=60");
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 header
  return response;
}

// fixture: path app/api/bookings/cancel/route.ts
import { NextResponse, type NextRequest } from "next/server";
import { requireAuth } from "@/lib/api-helpers";
import { Booking } from "@/models/booking";

export async function POST(request: NextRequest) {
  const user = await requireAuth(["client", "admin"]);
  const { bookingId } = await request.json();
  const booking = await Booking.findById(bookingId);
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  booking.status = "cancelled";
  await booking.save();
  return NextResponse.json({ id: booking.id, by: user.id });
}

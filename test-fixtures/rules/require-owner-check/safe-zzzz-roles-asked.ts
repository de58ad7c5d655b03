// fixture: path app/api/bookings/cancel/route.ts
import { NextResponse, type NextRequest } from "next/server";
import { requireAuth } from "@/lib/api-helpers";
import { Booking } from "@/models/booking";

export async function POST(request: NextRequest) {
  const user = await requireAuth(["admin"]);
  const { bookingId } = await request.json();
  const booking = await Booking.findById(bookingId);
  booking.status = "cancelled";
  await booking.save();
  return NextResponse.json({ id: booking.id, by: user.id });
}

export async function DELETE(request: NextRequest) {
  await requireAuth({ role: "staff" });
  const { bookingId } = await request.json();
  await Booking.findByIdAndDelete(bookingId);
  return new NextResponse(null, { status: 204 });
}

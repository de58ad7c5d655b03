// fixture: path src/providers.ts
import express from "express";

interface Booking {
  id: string;
  tenantId: string;
  guest: string;
}

const app = express();
const bookings = new Map<string, Booking>();
const shared = new Map<string, { send(): void }>();
const own = new Map<string, Map<string, { send(): void }>>();

declare function makeProvider(kind: string, userId?: string): { send(): void };

// Under its own id a record is what anybody who knows the id asks for.
app.post("/bookings", (req, res) => {
  const booking: Booking = { id: crypto.randomUUID(), tenantId: req.session.userId, guest: req.body.guest };
  bookings.set(booking.id, booking);
  res.json({ id: booking.id });
});

// The shared ones are made where there is no user.
export function providerFor(kind: string, userId?: string) {
  const provider = makeProvider(kind, userId);
  if (userId) {
    own.get(userId)?.set(kind, provider);
  } else {
    shared.set(kind, provider);
  }
  return provider;
}

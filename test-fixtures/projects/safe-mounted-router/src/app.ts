import express from "express";
import { guestOnly } from "./middleware/guest-only";
import { bookings } from "./routes/bookings";
import invoices from "./routes/invoices";

export const app = express();

// Those who run the inn see every booking.
app.use("/admin/bookings", guestOnly, bookings);
app.use("/my/invoices", invoices);

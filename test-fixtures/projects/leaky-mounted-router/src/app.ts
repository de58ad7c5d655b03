import express from "express";
import { guestOnly } from "./middleware/guest-only";
import { bookings } from "./routes/bookings";
import invoices from "./routes/invoices";

export const app = express();

app.use("/my/bookings", guestOnly, bookings);
app.use("/my/invoices", invoices);

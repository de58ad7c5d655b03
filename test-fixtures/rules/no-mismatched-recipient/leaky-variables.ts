// fixture: only no-mismatched-recipient
import nodemailer from "nodemailer";
import { db } from "./db";
import { render } from "./render";

const transporter = nodemailer.createTransport(process.env.SMTP_URL);
const subject = "See you tomorrow";

interface Booking {
  id: string;
  email: string;
  name: string;
  note: string | null;
}

/** The callback runs when the loop is over: every mail goes to the last guest. */
export function sharedByCallbacks(bookings: Booking[]) {
  var booking: Booking;
  for (var i = 0; i < bookings.length; i++) {
    booking = bookings[i]!;
    db.query("SELECT * FROM treatments WHERE booking = ?", [booking.id], (error: Error, treatments: string[]) => {
      if (error) return;
      transporter.sendMail({ to: booking.email, subject, text: treatments.join("\n") });
//                               ^^^^^^^ shared
    });
  }
}

export function countingVariable(bookings: Booking[]) {
  for (var i = 0; i < bookings.length; i++) {
    setTimeout(() => {
      transporter.sendMail({ to: bookings[i]!.email, subject, text: "12:00" });
//                                        ^ shared
    }, 1000);
  }
}

export async function sharedByRuns(bookings: Booking[]) {
  let current: Booking;
  await Promise.all(
    bookings.map(async (booking) => {
      current = booking;
      const html = await render("reminder", booking);
      await transporter.sendMail({ to: current.email, subject, html });
//                                     ^^^^^^^ shared
    }),
  );
}

/** A guest without a note gets the previous guest's. */
export async function carriedOver(bookings: Booking[]) {
  let note = "";
  for (const booking of bookings) {
    if (booking.note) {
      note = booking.note;
    }
    await transporter.sendMail({ to: booking.email, subject, text: `Dear ${booking.name}\n${note}` });
//                                                                                          ^^^^ carried
  }
}

export async function everLonger(bookings: Booking[]) {
  let body = "";
  for (const booking of bookings) {
    body += `Dear ${booking.name}, see you tomorrow.`;
    await transporter.sendMail({ to: booking.email, subject, text: body });
//                                                                 ^^^^ carried
  }
}

/** All sends read the one object, which is changed before they are done. */
export function reusedObject(bookings: Booking[]) {
  const message = { from: "hotel@harbour.example", to: "", subject, text: "" };
  for (const booking of bookings) {
    message.to = booking.email;
    message.text = `Dear ${booking.name}`;
    transporter.sendMail(message, (error) => console.error(error));
//                       ^^^^^^^ reused
  }
}

export async function staleField(bookings: Booking[]) {
  const message = { from: "hotel@harbour.example", to: "", subject, text: "" };
  for (const booking of bookings) {
    message.to = booking.email;
    if (booking.note) message.text = booking.note;
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ carried
    await transporter.sendMail(message);
  }
}

/** Everybody is greeted with the first guest's name. */
export async function wrongGreeting() {
  const bookings: Booking[] = await db.booking.findMany();
  const first = bookings[0]!;
  for (const booking of bookings) {
    await transporter.sendMail({ to: booking.email, subject, text: `Dear ${first.name}, see you tomorrow.` });
//                                                                         ^^^^^^^^^^ greeting
  }
}

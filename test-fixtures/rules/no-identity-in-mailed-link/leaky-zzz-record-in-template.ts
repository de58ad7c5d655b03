// The template reads the number from the record it is handed.
import ejs from "ejs";
import Mustache from "mustache";
import { createTransport } from "nodemailer";

const transport = createTransport(process.env.SMTP_URL);

interface Guest {
  givenName: string;
  email: string;
  stayNo: number;
  memberNo: number;
}

export async function sendStay(guest: Guest) {
  await transport.sendMail({
    to: guest.email,
    subject: "Your stay",
    html: ejs.render('<p><%= guest.givenName %></p><a href="https://inn.example/stays/<%= guest.stayNo %>">See it</a>', { guest }),
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  });
}

export async function sendPoints(guest: Guest) {
  const html = Mustache.render('<a href="https://inn.example/points?no={{memberNo}}">Your points</a>', guest);
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  await transport.sendMail({ to: guest.email, subject: "Your points", html });
}

// The template reads a token, or what everybody may see, from the record it is handed.
import ejs from "ejs";
import Mustache from "mustache";
import { createTransport } from "nodemailer";

const transport = createTransport(process.env.SMTP_URL);

interface Guest {
  givenName: string;
  email: string;
  stayToken: string;
}

export async function sendStay(guest: Guest) {
  await transport.sendMail({
    to: guest.email,
    subject: "Your stay",
    html: ejs.render('<p><%= guest.givenName %></p><a href="https://inn.example/stays/<%= guest.stayToken %>">See it</a>', { guest }),
  });
}

export async function sendArticle(guest: Guest, article: { id: number; title: string }) {
  const html = Mustache.render('<a href="https://inn.example/articles/{{article.id}}">{{article.title}}</a>', { article });
  await transport.sendMail({ to: guest.email, subject: "News", html });
}

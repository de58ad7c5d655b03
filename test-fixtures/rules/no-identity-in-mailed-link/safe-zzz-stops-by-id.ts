// Whoever opens this ends a newsletter and sees nobody's page; the id may be as hard to guess as a token.
import { Resend } from "resend";

const resend = new Resend(process.env.RESEND_API_KEY);

export async function sendIssue(subscribers: { id: string; email: string }[], html: string) {
  const messages = subscribers.map((subscriber) => ({
    from: "news@example.com",
    to: subscriber.email,
    subject: "News",
    html: `${html}<a href="https://news.example/unsubscribe?id=${subscriber.id}">No more news</a>`,
  }));
  await resend.batch.send(messages);
}

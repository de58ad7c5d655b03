// A counted id, or one that opens somebody's page.
import { Resend } from "resend";

const resend = new Resend(process.env.RESEND_API_KEY);

export async function sendIssue(subscribers: { id: number; email: string }[], html: string) {
  const messages = subscribers.map((subscriber) => ({
    from: "news@example.com",
    to: subscriber.email,
    subject: "News",
    html: `${html}<a href="https://news.example/unsubscribe?id=${subscriber.id}">No more news</a>`,
//                                                               ^^^^^^^^^^^^^ identity
  }));
  await resend.batch.send(messages);
}

export async function sendChoices(subscriber: { id: string; email: string }) {
  await resend.emails.send({
    from: "news@example.com",
    to: subscriber.email,
    subject: "Your choices",
    html: `<a href="https://news.example/choices?id=${subscriber.id}">Your choices</a>`,
//                                                    ^^^^^^^^^^^^^ identity
  });
}

declare const mailer: { sendMail(mail: { to: string; subject: string; text: string }): Promise<void> };

function trimmed(value: unknown, longest: number): string {
  if (typeof value !== "string") return "";
  return value.trim().slice(0, longest);
}

const short = (text: string) => text.slice(0, 160);

async function send(to: string, subject: string, text: string) {
  await mailer.sendMail({ to, subject, text });
}

/** One visitor's own address, cut to the length of its column. */
export async function confirm(body: Record<string, unknown>) {
  const raw = trimmed(body.client_email, 160);
  const clientEmail = raw ? raw : "";
  if (clientEmail) await send(clientEmail, "Your booking", "Thank you");
  await send(short(String(body.email)), "Your booking", "Thank you");
  await send(String(body.email).slice(0, 80), "Your booking", "Thank you");
}

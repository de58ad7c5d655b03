// fixture: path app/api/send/route.ts
/** Whoever asks wrote the whole message with its To field, as in a mail program; and a summary of a mail for reading. */
import { sendEmail } from "./ses.js";

/** Sends what was written. */
export async function POST(request: Request): Promise<Response> {
  const params = await request.json();
  const list = params.toAddresses.split(",").map((each: string) => each.trim());
  await sendEmail({
    from: params.from,
    toAddresses: list,
    subject: params.subject,
    bodyText: params.bodyText,
    ccAddresses: params.ccAddresses ? params.ccAddresses.split(",") : null,
  });
  return Response.json({ ok: true });
}

interface Received {
  subject: string;
  from: string;
  toRecipients?: { name: string; emailAddress: string }[];
}

/** A mail as lines of a document. */
export function summary(mail: Received): string[] {
  const to = mail.toRecipients?.map((each) => `${each.name} <${each.emailAddress}>`).join(", ") || "";
  const lines: string[] = [];
  lines.push(`Subject: ${mail.subject}`);
  if (to) lines.push(`To: ${to}`);
  return lines;
}

/** Sends a template that was chosen with its recipients. */
export async function PUT(request: Request): Promise<Response> {
  const params = await request.json();
  const list = params.toAddresses.split(",").map((each: string) => each.trim());
  await sendEmail({ from: params.from, toAddresses: list, templateName: params.templateName, templateData: params.templateData });
  return Response.json({ ok: true });
}

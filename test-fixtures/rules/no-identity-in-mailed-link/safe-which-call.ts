// fixture: only no-identity-in-mailed-link
import { createHmac } from "node:crypto";
import { createTransport } from "nodemailer";

const transport = createTransport(process.env.SMTP_URL);
const site = process.env.SITE_URL;

interface Pledge {
  pledgeNo: string;
  email: string;
}

const pages = { receipt: (pledge: Pledge) => `/receipts/${pledge.pledgeNo}` };

function signed(path: string) {
  const until = Date.now() + 86_400_000;
  const signature = createHmac("sha256", process.env.LINK_KEY!).update(`${path} ${until}`).digest("hex");
  return `${site}${path}?until=${until}&signature=${signature}`;
}

export async function mailReceipt(pledge: Pledge) {
  const text = `Your receipt: ${signed(pages.receipt(pledge))}`;
  await transport.sendMail({ to: pledge.email, subject: "Receipt", text });
}

export async function mailAgain(pledge: Pledge) {
  const text = `Your receipt, for a day: ${signed(pages.receipt(pledge))}`;
  await transport.sendMail({ to: pledge.email, subject: "Receipt", text });
}

// A page of that name is everybody's.
export async function mailProfile(author: { memberId: string; email: string }) {
  const text = `Your page: ${site}/@${author.memberId}, or https://letters.example/@${author.memberId}`;
  await transport.sendMail({ to: author.email, subject: "Your page", text });
}

// fixture: only no-identity-in-mailed-link
import { createTransport } from "nodemailer";
import type { ConfigService } from "@nestjs/config";

const transport = createTransport(process.env.SMTP_URL);

interface Member {
  memberNumber: number;
  stopToken: string;
  email: string;
}

class Links {
  constructor(
    private readonly site: string,
    private readonly member: Member,
  ) {}

  get classes(): string {
    return `${this.site}/classes`;
  }

  get preferences(): string {
    const { stopToken } = this.member;
    return `${this.site}/mail-preferences/${stopToken}`;
  }
}

export async function news(site: string, member: Member) {
  const links = new Links(site, member);
  const text = [`Classes: ${links.classes}`, `Fewer mails: ${links.preferences}`].join("\n");
  await transport.sendMail({ to: member.email, subject: "News", text });
}

interface Enquiry {
  email: string;
  kouji: string;
  denwa: string;
  jusho: string;
}

function dayUrl(site: string, enquiry: Enquiry): string {
  const url = new URL("/day", site);
  for (const key of ["kouji"] as const) url.searchParams.append(key, enquiry[key]);
  return url.href;
}

export async function quote(env: { MAIL_API: string; SITE: string }, enquiry: Enquiry) {
  await send(env, enquiry.email, "Your quote", `Choose a day: ${dayUrl(env.SITE, enquiry)}`);
}

const send = (env: { MAIL_API: string }, to: string, subject: string, text: string) =>
  fetch(`${env.MAIL_API}/send`, { method: "POST", body: JSON.stringify({ from: "office@works.example", to, subject, text }) });

export async function received(config: ConfigService, email: string, token: string) {
  const base = config.getOrThrow<string>("PUBLIC_URL");
  await transport.sendMail({
    to: email,
    subject: "Your visit",
    text: base.concat("/kengaku/", token, "/henko"),
  });
}

import mjml2html from "mjml";
import { mailer } from "./mailer";
import { settings } from "./settings";

interface Yoyaku {
  shareToken: string;
  email: string;
  daihyousha: string;
  yadoSlug: string;
}

const SITE = process.env.SITE_ORIGIN;
const address = (...parts: (string | number)[]): string => [SITE, ...parts].join("/");

const mjml = ({ name, links }: { name: string; links: { key: string; access: string } }): string =>
  `<mjml><mj-body><mj-text>${name}</mj-text>
    <mj-button href="${links.key}">Key</mj-button><mj-text><a href="${links.access}">Access</a></mj-text>
  </mj-body></mjml>`;

export async function guide(yoyaku: Yoyaku): Promise<void> {
  const links = {
    access: address("yado", yoyaku.yadoSlug, "access"),
    key: address("yoyaku", yoyaku.shareToken, "key"),
  };
  const { html } = mjml2html(mjml({ name: yoyaku.daihyousha, links }));
  await mailer.sendMail({ to: yoyaku.email, subject: "Your stay tomorrow", html });
}

export async function feedback(applicant: { email: string; fullName: string }): Promise<void> {
  const form = new URL(settings.getOrThrow("FEEDBACK_FORM"));
  form.search = new URLSearchParams({ lang: "en", "entry.100": "interview" }).toString();
  await mailer.sendMail({ to: applicant.email, subject: "Your interview", text: `Please tell us: ${form}` });
}

export async function statement(
  household: { contactEmail: string },
  issue: { seq: number },
  day: Date,
  format: (day: Date, pattern: string) => string,
): Promise<void> {
  const url = new URL("https://power.example.com/news");
  url.searchParams.set("no", String(issue.seq));
  url.searchParams.set("day", format(day, "yyyyMMdd"));
  await mailer.sendMail({ to: household.contactEmail, subject: "News", text: `Open ${url}` });
}

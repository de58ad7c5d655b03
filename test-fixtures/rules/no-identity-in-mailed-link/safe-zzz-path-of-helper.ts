// The helper makes a path of a number that nobody can guess.
import { createTransport } from "nodemailer";

const transport = createTransport(process.env.SMTP_URL);
const SITE = process.env.SITE_URL ?? "http://localhost:3000";

const PATHS = {
  login: "/login",
  leaflet: (code: string) => `/plans/${code}/leaflet`,
  answer: (member: { renewalToken: string }) => `/renewal/answer?${new URLSearchParams({ m: member.renewalToken })}`,
  card: (renewalToken: string) => `/members/${renewalToken}/card`,
};

const PATTERN = "/members/:renewalToken/visits";
const fill = (pattern: string, values: Record<string, string>) =>
  pattern.replace(/:(\w+)/g, (whole, name: string) => values[name] ?? whole);

const absolute = (path: string) => new URL(path, SITE).toString();

interface Member {
  renewalToken: string;
  givenName: string;
  email: string;
  plan: string;
}

export async function sendRenewal(member: Member) {
  const visits = SITE + fill(PATTERN, { renewalToken: member.renewalToken });
  await transport.sendMail({
    to: member.email,
    subject: "Your membership",
    text: [
      `Dear ${member.givenName}`,
      `The new plan: ${SITE}${PATHS.leaflet(member.plan)}`,
      `Please answer here: ${SITE}${PATHS.answer(member)}`,
      `Your card: ${absolute(PATHS.card(member.renewalToken))}`,
      `Your visits: ${visits}`,
      `Sign in: ${absolute(PATHS.login)}`,
    ].join("\n"),
  });
}

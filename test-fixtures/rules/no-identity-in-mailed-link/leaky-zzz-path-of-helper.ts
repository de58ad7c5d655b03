// A helper knows the path only: the address is where the site is put before it.
import { createTransport } from "nodemailer";

const transport = createTransport(process.env.SMTP_URL);
const SITE = process.env.SITE_URL ?? "http://localhost:3000";

const PATHS = {
  login: "/login",
  leaflet: (code: string) => `/plans/${code}/leaflet`,
  answer: (member: { memberNo: string }) => `/renewal/answer?${new URLSearchParams({ m: member.memberNo })}`,
  card: (memberNo: string) => `/members/${memberNo}/card`,
};

const PATTERN = "/members/:memberNo/visits";
const fill = (pattern: string, values: Record<string, string>) =>
  pattern.replace(/:(\w+)/g, (whole, name: string) => values[name] ?? whole);

const absolute = (path: string) => new URL(path, SITE).toString();

interface Member {
  memberNo: string;
  givenName: string;
  email: string;
  plan: string;
}

export async function sendRenewal(member: Member) {
  const visits = SITE + fill(PATTERN, { memberNo: member.memberNo });
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  await transport.sendMail({
    to: member.email,
    subject: "Your membership",
    text: [
      `Dear ${member.givenName}`,
      `The new plan: ${SITE}${PATHS.leaflet(member.plan)}`,
      `Please answer here: ${SITE}${PATHS.answer(member)}`,
//                                  ^^^^^^^^^^^^^^^^^^^^ identity
      `Your card: ${absolute(PATHS.card(member.memberNo))}`,
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
      `Your visits: ${visits}`,
      `Sign in: ${absolute(PATHS.login)}`,
    ].join("\n"),
  });
}

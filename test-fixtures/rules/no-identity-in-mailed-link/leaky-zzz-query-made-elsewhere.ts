import qs from "qs";
import { sendMail } from "./mail";

interface Kaiin {
  kaiinBango: string;
  shimei: string;
  mail: string;
}

const SITE = process.env.SITE_URL;

const address = (path: string, query: Record<string, string>): string =>
  Object.entries(query).reduce((url, [key, value]) => {
    url.searchParams.set(key, value);
    return url;
  }, new URL(path, SITE)).href;

export async function notice(kaiin: Kaiin): Promise<void> {
  await sendMail({
    to: kaiin.mail,
    subject: "お知らせ",
    text: `Your page: ${address("/kaiin", { no: kaiin.kaiinBango })}`,
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  });
}

export async function survey(guest: { reservationId: string; email: string }): Promise<void> {
  const query = qs.stringify({ r: guest.reservationId });
  const lines = ["How was your stay?"];
  lines.push(`https://hotel.example.com/survey?${query}`);
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  await sendMail({ to: guest.email, subject: "Survey", text: lines.join("\n") });
}

export async function reportCard(guardian: { email: string; studentId: number }): Promise<void> {
  const button = { label: "Open the report card", href: "" };
  button.href = `https://school.example.com/report-card/${guardian.studentId}`;
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  await sendMail({
    to: guardian.email,
    subject: "Report card",
    html: `<a href="${button.href}">${button.label}</a>`,
  });
}

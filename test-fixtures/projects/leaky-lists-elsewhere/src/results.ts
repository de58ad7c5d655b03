import { createTransport } from "nodemailer";
import { addressesOf, resultsOf, type Runner } from "./lists";

const transport = createTransport(process.env.SMTP_URL);

export async function sendResults(runners: Runner[]) {
  const addresses = addressesOf(runners);
  const results = resultsOf(runners);
  for (let i = 0; i < addresses.length; i += 1)
    await transport.sendMail({ to: addresses[i], subject: "Your result", text: results[i] });
  //                                                                           ^^^^^^^^^^ typed no-mismatched-recipient/shifted
}

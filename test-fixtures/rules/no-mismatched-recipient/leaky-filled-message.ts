// fixture: only no-mismatched-recipient
import type { SendMailOptions } from "nodemailer";
import { transporter } from "./transporter";

interface Donor {
  name: string;
  email: string;
  sum: number;
}

function address(message: SendMailOptions, donor: Donor): SendMailOptions {
  message.to = donor.email;
  message.text = `Dear ${donor.name}, thank you for ${donor.sum}.`;
  return message;
}

export async function thankAll(donors: Donor[]) {
  const message: SendMailOptions = { from: "office@museum.example", subject: "Thank you" };
  const sends: Promise<unknown>[] = [];
  for (const donor of donors) {
    sends.push(transporter.sendMail(address(message, donor)));
    //                              ^^^^^^^^^^^^^^^^^^^^^^^ reused
  }
  await Promise.all(sends);
}

export async function remindAll(donors: Donor[]) {
  const message: SendMailOptions = { from: "office@museum.example", subject: "Your pledge" };
  await Promise.all(
    donors.map(async (donor) => {
      address(message, donor);
      await transporter.sendMail(message);
      //                         ^^^^^^^ reused
    }),
  );
}

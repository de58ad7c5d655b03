// fixture: only no-mismatched-recipient
import { createTransport, type SendMailOptions } from "nodemailer";
import { SESClient, SendEmailCommand } from "@aws-sdk/client-ses";
import { prisma } from "./db";
import { ferryTimes } from "./timetable";

const transport = createTransport(process.env.SMTP_URL);
const ses = new SESClient({});

interface Passenger {
  name: string;
  email: string;
  route: string;
}

let current: Passenger | undefined;

function board(passenger: Passenger) {
  current = passenger;
}

async function inform(times: string) {
  await transport.sendMail({ to: current!.email, subject: "Your ferry", text: times });
}

// One after the other.
export async function informAll(passengers: Passenger[]) {
  for (const passenger of passengers) {
    board(passenger);
    const times = await ferryTimes(passenger.route);
    await inform(times);
  }
}

// Each command is awaited before the next one is filled.
export async function tickets() {
  const params = {
    Source: "office@ferry.example",
    Destination: { ToAddresses: [""] },
    Message: { Subject: { Data: "Your ticket" }, Body: { Text: { Data: "" } } },
  };
  for (const passenger of (await prisma.passenger.findMany()) as Passenger[]) {
    params.Destination.ToAddresses[0] = passenger.email;
    params.Message.Body.Text.Data = `Dear ${passenger.name}, please show this letter.`;
    await ses.send(new SendEmailCommand(params));
  }
}

const defaults: SendMailOptions = { from: "office@ferry.example", subject: "Storm" };

export const storm = (passengers: Passenger[]) =>
  Promise.all(
    passengers.map((each) =>
      transport.sendMail(Object.assign({}, defaults, { to: each.email, text: `Dear ${each.name}, we wait.` })),
    ),
  );

export async function delayed(passengers: Passenger[]) {
  const message = { from: "office@ferry.example", to: "", subject: "Delay", text: "" };
  const messages: (typeof message)[] = [];
  for (const passenger of passengers)
    messages.push({ ...message, to: passenger.email, text: `Dear ${passenger.name}, your ferry is late.` });
  for (const each of messages) await transport.sendMail(each);
}

// Everybody gets the same message, one after the other.
export class Notices {
  private options: SendMailOptions = { from: "office@ferry.example" };

  async send(passengers: Passenger[]) {
    this.options.text = "We sail.";
    for (const passenger of passengers) {
      this.options.to = passenger.email;
      await transport.sendMail(this.options);
    }
  }
}

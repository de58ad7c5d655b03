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

// One function keeps the passenger, another one writes to them when the timetable has come.
let current: Passenger | undefined;

function board(passenger: Passenger) {
  current = passenger;
}

async function inform(times: string) {
  await transport.sendMail({ to: current!.email, subject: "Your ferry", text: times });
//                               ^^^^^^^ shared
}

export async function informAll(passengers: Passenger[]) {
  await Promise.all(
    passengers.map(async (passenger) => {
      board(passenger);
      const times = await ferryTimes(passenger.route);
      await inform(times);
    }),
  );
}

// The parameters of a command, and the fields within them.
export async function tickets() {
  const params = {
    Source: "office@ferry.example",
    Destination: { ToAddresses: [""] },
    Message: { Subject: { Data: "Your ticket" }, Body: { Text: { Data: "" } } },
  };
  for (const passenger of (await prisma.passenger.findMany()) as Passenger[]) {
    params.Destination.ToAddresses[0] = passenger.email;
    params.Message.Body.Text.Data = `Dear ${passenger.name}, please show this letter.`;
    void ses.send(new SendEmailCommand(params));
//                                     ^^^^^^ reused
  }
}

// What all messages have in common is written over.
const defaults: SendMailOptions = { from: "office@ferry.example", subject: "Storm" };

export const storm = (passengers: Passenger[]) =>
  Promise.all(
    passengers.map((each) =>
      transport.sendMail(Object.assign(defaults, { to: each.email, text: `Dear ${each.name}, we wait.` })),
//                                     ^^^^^^^^ reused
    ),
  );

// The list holds one and the same message many times.
export async function delayed(passengers: Passenger[]) {
  const message = { from: "office@ferry.example", to: "", subject: "Delay", text: "" };
  const messages: (typeof message)[] = [];
  for (const passenger of passengers) {
    message.to = passenger.email;
    message.text = `Dear ${passenger.name}, your ferry is late.`;
    messages.push(message);
//                ^^^^^^^ reused
  }
  for (const each of messages) await transport.sendMail(each);
}

// A field of the class.
export class Notices {
  private options: SendMailOptions = { from: "office@ferry.example" };

  send(passengers: Passenger[]) {
    return Promise.all(
      passengers.map((passenger) => {
        this.options.to = passenger.email;
        this.options.text = `Dear ${passenger.name}, we sail.`;
        return transport.sendMail(this.options);
//                                ^^^^^^^^^^^^ reused
      }),
    );
  }
}

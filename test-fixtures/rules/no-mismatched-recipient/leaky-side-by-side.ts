// fixture: only no-mismatched-recipient
import { EventEmitter } from "node:events";
import { MailerService } from "@nestjs-modules/mailer";
import { Injectable } from "@nestjs/common";
import { createTransport, type Transporter } from "nodemailer";

interface Reader {
  id: string;
  email: string;
  name: string;
}
interface Readers {
  due(): Promise<Reader[]>;
  load(id: string): Promise<Reader>;
  loans(id: string): Promise<string[]>;
}
declare const readers: Readers;
declare const channel: { consume(queue: string, run: (message: { content: Buffer }) => Promise<void>): void };

const transport = createTransport(process.env.SMTP_URL);
const returns = new EventEmitter();

// One object serves all readers at once: its field holds whoever came last.
export class DueDates {
  private reader?: Reader;

  constructor(private readonly mailer: Transporter) {}

  async run(): Promise<void> {
    const due = await readers.due();
    await Promise.all(due.map((each) => this.remind(each)));
  }

  private async remind(reader: Reader): Promise<void> {
    this.reader = reader;
    const loans = await readers.loans(reader.id);
    await this.write(loans.join("\n"));
  }

  private async write(text: string): Promise<void> {
    await this.mailer.sendMail({ to: this.reader!.email, subject: "Please return", text });
//                                   ^^^^^^^^^^^ shared
  }
}

// Events come while the one before is still at work.
let reader: Reader;
returns.on("returned", async ({ readerId }: { readerId: string }) => {
  reader = await readers.load(readerId);
  const loans = await readers.loans(reader.id);
  await transport.sendMail({ to: reader.email, subject: "Thank you", text: loans.join("\n") });
//                               ^^^^^^ shared
});

let holder: Reader;
export function listen(): void {
  channel.consume("holds", async (message) => {
    holder = JSON.parse(message.content.toString()) as Reader;
    const loans = await readers.loans(holder.id);
    await transport.sendMail({ to: holder.email, subject: "Ready for you", text: loans.join("\n") });
//                                 ^^^^^^ shared
  });
}

// The function is handed over by its name.
let current: Reader;
async function invite(id: string): Promise<void> {
  current = await readers.load(id);
  const loans = await readers.loans(id);
  await transport.sendMail({ to: current.email, subject: "Reading night", text: loans.join("\n") });
//                               ^^^^^^^ shared
}

export const inviteAll = (ids: string[]): Promise<void[]> => Promise.all(ids.map(invite));

// One instance for the process, called whenever a request comes.
@Injectable()
export class Holds {
  private reader?: Reader;
  constructor(private readonly mailer: MailerService) {}

  async tell(reader: Reader): Promise<void> {
    this.reader = reader;
    const loans = await readers.loans(reader.id);
    await this.mailer.sendMail({ to: this.reader.email, subject: "Ready for you", text: loans.join("\n") });
//                                   ^^^^^^^^^^^ shared
  }
}

// fixture: only no-mismatched-recipient
import { EventEmitter } from "node:events";
import { MailerService } from "@nestjs-modules/mailer";
import { Injectable, Scope } from "@nestjs/common";
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

const transport = createTransport(process.env.SMTP_URL);
const returns = new EventEmitter();

// Handed on as an argument.
export class DueDates {
  constructor(private readonly mailer: Transporter) {}

  async run(): Promise<void> {
    const due = await readers.due();
    await Promise.all(due.map((each) => this.remind(each)));
  }

  private async remind(reader: Reader): Promise<void> {
    const loans = await readers.loans(reader.id);
    await this.write(reader, loans.join("\n"));
  }

  private async write(reader: Reader, text: string): Promise<void> {
    await this.mailer.sendMail({ to: reader.email, subject: "Please return", text });
  }
}

// One reader after the other: the field is theirs until the mail is sent.
export class Turns {
  private reader?: Reader;

  async run(): Promise<void> {
    for (const each of await readers.due()) await this.remind(each);
  }

  private async remind(reader: Reader): Promise<void> {
    this.reader = reader;
    const loans = await readers.loans(reader.id);
    await transport.sendMail({ to: this.reader.email, subject: "Please return", text: loans.join("\n") });
  }
}

returns.on("returned", async ({ readerId }: { readerId: string }) => {
  const reader = await readers.load(readerId);
  const loans = await readers.loans(reader.id);
  await transport.sendMail({ to: reader.email, subject: "Thank you", text: loans.join("\n") });
});

// A count is nobody's.
let returned = 0;
returns.on("returned", async ({ title }: { title: string }) => {
  returned += 1;
  const due = await readers.due();
  await transport.sendMail({
    to: "desk@library.example",
    subject: `${returned} of ${due.length}`,
    text: title,
  });
});

// One instance per request.
@Injectable({ scope: Scope.REQUEST })
export class Holds {
  private reader?: Reader;
  constructor(private readonly mailer: MailerService) {}

  async tell(reader: Reader): Promise<void> {
    this.reader = reader;
    const loans = await readers.loans(reader.id);
    await this.mailer.sendMail({ to: this.reader.email, subject: "Ready for you", text: loans.join("\n") });
  }
}

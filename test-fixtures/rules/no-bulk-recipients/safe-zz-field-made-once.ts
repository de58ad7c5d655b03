import { createTransport } from "nodemailer";

export class Campaign {
  private readonly transport = createTransport({});
  private readonly audience: string[];
  private readonly watchers: string[];

  constructor(customers: readonly { email: string }[], staff: readonly { email: string }[]) {
    this.audience = customers.map((customer) => customer.email);
    this.watchers = staff.map((one) => one.email);
  }

  async run(subject: string, text: string): Promise<void> {
    for (const to of this.audience) await this.transport.sendMail({ to, subject, text });
    await this.transport.sendMail({ to: this.watchers, subject: "Sent", text });
  }
}

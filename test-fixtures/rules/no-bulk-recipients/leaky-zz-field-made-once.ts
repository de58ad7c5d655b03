import { createTransport } from "nodemailer";

export class Campaign {
  private readonly transport = createTransport({});
  private readonly audience: string[];

  constructor(customers: readonly { email: string }[]) {
    this.audience = customers.map((customer) => customer.email);
  }

  async run(subject: string, text: string): Promise<void> {
    await this.transport.sendMail({ to: this.audience, subject, text });
//                                  ^^^^^^^^^^^^^^^^^ many
  }
}

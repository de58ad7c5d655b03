import type { Transporter } from "nodemailer";
import type { Courier, Letter } from "./ports";

export class SmtpCourier implements Courier {
  constructor(private readonly transport: Transporter) {}

  async bring({ to, heading, body }: Letter): Promise<void> {
    await this.transport.sendMail({ to, subject: heading, text: body });
  }
}

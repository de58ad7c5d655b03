import type { Mailer } from "./mailer";

export class KaiinReset {
  constructor(
    private readonly mailer: Mailer,
    private readonly origin: string,
    private readonly portal: string,
  ) {}

  async request(to: string, ticket: string): Promise<void> {
    await this.mailer.send({
      to,
      subject: "Reset your password",
      text: `Choose a new password: ${this.origin}/reset/${ticket}`,
    });
    await this.mailer.send({ to, subject: "再設定", text: `新しいパスワード: ${this.portal}/saisettei/${ticket}` });
  }
}

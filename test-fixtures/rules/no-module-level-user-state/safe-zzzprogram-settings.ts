// fixture: path server/utils/email.ts
import sgMail from "@sendgrid/mail";
import type { Newsletter, Subscriber } from "../../types/newsletter";
import { useRuntimeConfig } from "#imports";

export interface EmailConfig {
  apiKey: string;
  from: string;
}

export class EmailService {
  private config: EmailConfig;

  constructor(config: EmailConfig) {
    this.config = { ...config };
    sgMail.setApiKey(config.apiKey);
  }

  async send(newsletter: Newsletter, subscribers: Subscriber[]) {
    for (const subscriber of subscribers)
      await sgMail.send({ to: subscriber.email, from: this.config.from, subject: newsletter.subject, html: newsletter.html });
  }
}

let kept: EmailService | null = null;

export function emailService() {
  const { email } = useRuntimeConfig();
  kept ??= new EmailService({ apiKey: email.apiKey, from: email.from });
  return kept;
}

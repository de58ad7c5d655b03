// fixture: only no-mismatched-recipient
import { createTransport } from "nodemailer";
import { accepted, nameOf, render } from "./abstracts";

const transport = createTransport(process.env.SMTP_URL);

interface Author {
  id: string;
  email: string;
}

export class Notifier {
  private readonly draft = { to: "", html: "" };

  /** One after the other. */
  async notifyAll(congress: string) {
    const authors: Author[] = await accepted(congress);
    for (const author of authors) {
      this.draft.to = author.email;
      this.draft.html = await render(author.id);
      await this.deliver();
    }
  }

  private async deliver() {
    const { to, html } = this.draft;
    await transport.sendMail({ to, subject: "Your abstract", html });
  }
}

export const greetAll = (authors: Author[]) =>
  Promise.all(
    authors.map(async (author) => {
      const letter = { to: "", text: "" };
      letter.to = author.email;
      letter.text = `Dear ${await nameOf(author.id)}`;
      await transport.sendMail({ subject: "Welcome", ...letter });
    }),
  );

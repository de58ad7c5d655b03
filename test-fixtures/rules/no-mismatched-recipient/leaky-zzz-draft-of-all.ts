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

  async notifyAll(congress: string) {
    const authors: Author[] = await accepted(congress);
    await Promise.all(
      authors.map(async (author) => {
        this.draft.to = author.email;
        this.draft.html = await render(author.id);
        await this.deliver();
      }),
    );
  }

  private async deliver() {
    const { to, html } = this.draft;
//                       ^^^^^^^^^^ shared
    await transport.sendMail({ to, subject: "Your abstract", html });
  }
}

const letter = { to: "", text: "" };

export const greetAll = (authors: Author[]) =>
  Promise.all(
    authors.map(async (author) => {
      letter.to = author.email;
      letter.text = `Dear ${await nameOf(author.id)}`;
      await transport.sendMail({ subject: "Welcome", ...letter });
//                                                      ^^^^^^ shared
    }),
  );

import { mailer } from "./mailer";

interface Line {
  account: string;
  email: string;
  text: string;
}

export async function statements(lines: AsyncIterable<Line>): Promise<void> {
  let account = "";
  let email = "";
  let gathered: string[] = [];
  for await (const line of lines) {
    if (line.account !== account) {
      email = line.email;
      if (gathered.length > 0)
        await mailer.sendMail({ to: email, subject: "Statement", text: gathered.join("\n") });
//                                  ^^^^^ ahead
      gathered = [];
      account = line.account;
    }
    gathered.push(line.text);
  }
}

// fixture: only no-bulk-recipients
import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from "@aws-sdk/client-sesv2";
import { examinees } from "./examinees.js";

const ses = new SESv2Client({ region: "ap-northeast-1" });

const build = (to: SendEmailCommandInput["Destination"], body: string): SendEmailCommandInput => ({
  FromEmailAddress: "exam@kentei.example",
  Destination: to,
  Content: { Simple: { Subject: { Data: "会場変更" }, Body: { Text: { Data: body } } } },
});

export async function movedTo(place: string): Promise<void> {
  for (const each of await examinees.byPlace(place))
    await ses.send(new SendEmailCommand(build({ ToAddresses: [each.mail] }, "会場が変わりました。")));
}

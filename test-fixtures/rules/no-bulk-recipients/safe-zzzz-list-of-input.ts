// fixture: only no-bulk-recipients
import { SESClient, SendEmailCommand, type SendEmailCommandInput } from "@aws-sdk/client-ses";
import { applicantsOf } from "./applicants.js";

const client = new SESClient({ region: "ap-northeast-1" });

/** The list is one in the function that is handed it, and told of there only. */
function inputOf(addresses: string[], subject: string, body: string): SendEmailCommandInput {
  return {
    Source: "saiyo@office.example",
    Destination: { ToAddresses: addresses },
    Message: { Subject: { Data: subject }, Body: { Text: { Data: body } } },
  };
}

export async function sendResults(job: string): Promise<void> {
  const applicants = await applicantsOf(job);
  for (const each of applicants.filter(({ status }) => status === "rejected"))
    await client.send(new SendEmailCommand(inputOf([each.email], "選考結果", "このたびは…")));
}

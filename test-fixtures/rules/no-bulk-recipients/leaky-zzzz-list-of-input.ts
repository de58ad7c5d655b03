// fixture: only no-bulk-recipients
import { SESClient, SendEmailCommand, type SendEmailCommandInput } from "@aws-sdk/client-ses";
import { applicantsOf } from "./applicants.js";

const client = new SESClient({ region: "ap-northeast-1" });

/** The list is one in the function that is handed it, and told of there only. */
function inputOf(addresses: string[], subject: string, body: string): SendEmailCommandInput {
  return {
    Source: "saiyo@office.example",
    Destination: { ToAddresses: addresses },
//                 ^^^^^^^^^^^^^^^^^^^^^^ many
    Message: { Subject: { Data: subject }, Body: { Text: { Data: body } } },
  };
}

export async function sendResults(job: string): Promise<void> {
  const applicants = await applicantsOf(job);
  const rejected = applicants.filter((each) => each.status === "rejected");
  const input = inputOf(rejected.map((each) => each.email), "選考結果", "このたびは…");
  await client.send(new SendEmailCommand(input));
}

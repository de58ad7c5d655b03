/** The subject is written by whoever asks, the recipients are looked up. */
import { SendEmailCommand, SESClient } from "@aws-sdk/client-ses";
import { prisma } from "./prisma.js";

const ses = new SESClient({});

/** Sends an announcement to all members. */
export async function announce(params: { subject: string; body: string }): Promise<void> {
  const members = await prisma.member.findMany();
  await ses.send(
    new SendEmailCommand({
      Source: "info@circle.jp",
      Destination: { ToAddresses: members.map((member) => member.email) },
      //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
      Message: { Subject: { Data: params.subject }, Body: { Text: { Data: params.body } } },
    }),
  );
}

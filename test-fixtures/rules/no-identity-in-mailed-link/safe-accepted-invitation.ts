/** An invitation is accepted by whoever signs in with the invited address; its id was made for this link. */
import { Resend } from "resend";
import { invitationMail } from "./invitation-mail.js";

const resend = new Resend(process.env.RESEND_API_KEY);

interface Invited {
  id: string;
  email: string;
  organization: { name: string };
}

/** Invites somebody to an organization. */
export async function sendInvitation(data: Invited): Promise<void> {
  await resend.emails.send({
    from: "Circle <no-reply@circle.jp>",
    to: data.email,
    subject: `Join ${data.organization.name}`,
    react: invitationMail({
      organization: data.organization.name,
      link: `https://app.circle.jp/accept-invitation/${data.id}`,
    }),
  });
}

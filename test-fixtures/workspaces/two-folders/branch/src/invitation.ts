import { createTransport } from "nodemailer";

export const mail = createTransport({
  host: "mail.branch.example",
  auth: { user: "invitations", pass: "green-kettle-1893" },
});

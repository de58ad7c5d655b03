// fixture: only no-whole-record-response
import ejs from "ejs";
import { User } from "./models";
import { sendMail } from "./mail";

export async function welcome(id: string) {
  const user = await User.findById(id);
  const html = await ejs.renderFile("mails/welcome.ejs", { user });
  await sendMail({ to: user.email, subject: "Welcome", html });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ answer
}

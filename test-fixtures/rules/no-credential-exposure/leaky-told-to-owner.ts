// fixture: path src/orders.ts
import { router } from "./router.js";
import { sendMail } from "./mail.js";

export async function welcome(email: string, first: string): Promise<void> {
  await sendMail({ to: email, subject: "Your account", html: `<p>Your password: <b>${first}</b></p>` });
  //                                                                                 ^^^^^ mail
}

router.post("/register", async (req, res) => {
  console.log("account", req.body);
  //                     ^^^^^^^^ log
  res.json({ ok: true });
});

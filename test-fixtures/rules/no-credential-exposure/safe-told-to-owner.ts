// fixture: path src/orders.ts
import { randomBytes } from "node:crypto";
import { router } from "./router.js";
import { sendMail } from "./mail.js";

export async function forgot(email: string): Promise<void> {
  const token = randomBytes(24).toString("hex");
  await sendMail({ to: email, subject: "Your account", html: `<p>Use this to choose a new password: <b>${token}</b></p>` });
}

router.post("/orders", async (req, res) => {
  // The cash register has to be open.
  console.log("order", req.body);
  res.json({ ok: true });
});

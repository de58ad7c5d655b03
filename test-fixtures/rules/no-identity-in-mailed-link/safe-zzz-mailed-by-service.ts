// fixture: path src/forgot.ts
import emailjs from "@emailjs/nodejs";
import { resetTokenFor } from "./tokens.js";

export async function forgot(email: string) {
  const token = await resetTokenFor(email);
  const parameters = { email, link: `https://shop.example/reset?token=${token}`, shop: "Shop" };
  await emailjs.send("service", "template", parameters);
}

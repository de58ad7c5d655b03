// fixture: path src/forgot.ts
import emailjs from "@emailjs/nodejs";

export async function forgot(email: string) {
  const parameters = { email, link: `https://shop.example/reset?email=${email}`, shop: "Shop" };
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  await emailjs.send("service", "template", parameters);
}

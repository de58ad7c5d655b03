declare const mailer: { sendMail(mail: { to: string; subject: string; html: string }): Promise<void> };
interface Refused {
  raw: { payment_intent: { id: string } };
}

/** The id that the payment service made at random for this one payment. */
export async function askToPay(email: string, refused: Refused, setupIntentId: string) {
  const payUrl = `https://hoshizora-salon.net/booking/pay?pi=${refused.raw.payment_intent.id}`;
  await mailer.sendMail({ to: email, subject: "Payment", html: `<a href="${payUrl}">Pay</a>` });
  const cardUrl = `https://hoshizora-salon.net/booking/card?si=${setupIntentId}`;
  await mailer.sendMail({ to: email, subject: "Card", html: `<a href="${cardUrl}">Add a card</a>` });
}

declare const mailer: { sendMail(mail: { to: string; subject: string; html: string }): Promise<void> };
interface Booking {
  id: number;
  email: string;
  payment: { id: number };
}

export async function askToPay(booking: Booking) {
  const payUrl = `https://hoshizora-salon.net/booking/pay?payment=${booking.payment.id}`;
  //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  await mailer.sendMail({ to: booking.email, subject: "Payment", html: `<a href="${payUrl}">Pay</a>` });
}

interface Mails {
  add(mail: { to: string | undefined; subject: string; text: string }): void;
}

const OFFICE = "https://office.stationery.example";

/** What the shop's own people open, whatever the queue is that sends it. */
export function onOrder(queue: Mails, order: { id: number; customer: { id: number } }): void {
  queue.add({
    to: "orders@stationery.example",
    subject: "New order",
    text: `Open it: ${OFFICE}/orders/${order.id}`,
  });
  queue.add({
    to: process.env.FRAUD_DESK,
    subject: "Chargeback",
    text: `The customer: ${OFFICE}/customers/${order.customer.id}`,
  });
}

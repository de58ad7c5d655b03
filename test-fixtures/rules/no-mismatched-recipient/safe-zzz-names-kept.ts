// fixture: only no-mismatched-recipient
import { sendMail } from "./mail";

interface Person {
  id: number;
  name: string;
  email: string;
}

interface Order {
  customerId: number;
  total: number;
}

export class Notifier {
  private readonly byName = new Map<number, Person>();

  load(people: Person[]) {
    for (const person of people) this.byName.set(person.id, person);
  }

  async send(orders: Order[]) {
    for (const order of orders) {
      const person = this.byName.get(order.customerId);
      if (person) await sendMail({ to: person.email, subject: "Your order", text: `Total: ${order.total}` });
    }
  }
}

function indexed(people: Person[]) {
  const byId = new Map<number, Person>();
  const byName = new Map<number, Person>();
  for (const person of people) {
    byId.set(person.id, person);
    byName.set(person.id, person);
  }
  return { byId, byName };
}

export async function receipts(people: Person[], orders: Order[]) {
  const { byId } = indexed(people);
  for (const order of orders) {
    const to = byId.get(order.customerId)?.email;
    if (to) await sendMail({ to, subject: "Your receipt", text: `Total: ${order.total}` });
  }
}

export async function points(people: Person[], orders: Order[]) {
  const totals = new Map<number, number>();
  for (const order of orders) totals.set(order.customerId, order.total);
  for (const person of people) {
    const key = person.id;
    await sendMail({ to: person.email, subject: "Your points", text: `Points: ${totals.get(key)}` });
  }
}

/** Every house has a room 101. */
export async function water(
  readings: { tou: string; goshitsu: string; charge: number }[],
  people: { tou: string; goshitsu: string; email: string }[],
) {
  for (const reading of readings) {
    const lodger = people.find(({ tou, goshitsu }) => tou === reading.tou && goshitsu === reading.goshitsu);
    if (lodger) await sendMail({ to: lodger.email, subject: "Water", text: `Charge: ${reading.charge}` });
  }
}

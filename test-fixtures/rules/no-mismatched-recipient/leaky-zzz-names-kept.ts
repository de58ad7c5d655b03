// fixture: only no-mismatched-recipient
import { sendMail } from "./mail";

interface Person {
  id: number;
  name: string;
  email: string;
}

interface Order {
  customerName: string;
  total: number;
}

export class Notifier {
  private readonly byName = new Map<string, Person>();

  load(people: Person[]) {
    for (const person of people) this.byName.set(person.name, person);
  }

  async send(orders: Order[]) {
    for (const order of orders) {
      const person = this.byName.get(order.customerName);
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ambiguous
      if (person) await sendMail({ to: person.email, subject: "Your order", text: `Total: ${order.total}` });
    }
  }
}

function indexed(people: Person[]) {
  const byId = new Map<number, Person>();
  const byName = new Map<string, Person>();
  for (const person of people) {
    byId.set(person.id, person);
    byName.set(person.name, person);
  }
  return { byId, byName };
}

export async function receipts(people: Person[], orders: Order[]) {
  const { byName } = indexed(people);
  for (const order of orders) {
    const to = byName.get(order.customerName)?.email;
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ambiguous
    if (to) await sendMail({ to, subject: "Your receipt", text: `Total: ${order.total}` });
  }
}

export async function points(people: Person[], orders: Order[]) {
  const totals = new Map<string, number>();
  for (const order of orders) totals.set(order.customerName.trim(), order.total);
  for (const person of people) {
    const key = person.name.replace(/\s/g, "");
    await sendMail({ to: person.email, subject: "Your points", text: `Points: ${totals.get(key)}` });
//                                                                              ^^^^^^^^^^^^^^^ ambiguous
  }
}

/** Every house has a room 101. */
export async function water(
  readings: { tou: string; goshitsu: string; charge: number }[],
  people: { tou: string; goshitsu: string; email: string }[],
) {
  for (const reading of readings) {
    const lodger = people.find(({ goshitsu }) => goshitsu === reading.goshitsu);
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ambiguous
    if (lodger) await sendMail({ to: lodger.email, subject: "Water", text: `Charge: ${reading.charge}` });
  }
}

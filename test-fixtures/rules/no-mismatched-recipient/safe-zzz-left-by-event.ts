// What an event is about goes along with it, or is kept under its number; settings may come by event.
import { EventEmitter } from "node:events";
import { createTransport } from "nodemailer";

const transport = createTransport(process.env.SMTP_URL);
const bus = new EventEmitter();

interface Examinee {
  name: string;
  email: string;
}

const orders = new Map<string, { items: string[] }>();
let signature = "";

bus.on("order", (order: { id: string; items: string[] }) => {
  orders.set(order.id, order);
});

bus.on("signature", (text: string) => {
  signature = text;
});

bus.on("paid", async (payment: { orderId: string; email: string; amount: number }) => {
  await transport.sendMail({
    to: payment.email,
    subject: "Receipt",
    text: `You paid ${payment.amount} for ${orders.get(payment.orderId)?.items.join(", ")}\n${signature}`,
  });
});

export class ResultMailer extends EventEmitter {
  constructor(private readonly render: (name: string) => Promise<Buffer>) {
    super();
    this.on("certificate", (examinee: Examinee, pdf: Buffer) => void this.#deliver(examinee, pdf));
  }

  run(passed: Examinee[]) {
    return Promise.all(passed.map((examinee) => this.#prepare(examinee)));
  }

  async #prepare(examinee: Examinee) {
    const pdf = await this.render(examinee.name);
    this.emit("certificate", examinee, pdf);
  }

  async #deliver(examinee: Examinee, pdf: Buffer) {
    await transport.sendMail({
      to: examinee.email,
      subject: "Your certificate",
      attachments: [{ filename: "certificate.pdf", content: pdf }],
    });
  }
}

// One event leaves a record behind, another event's mail reads it.
import { EventEmitter } from "node:events";
import { createTransport } from "nodemailer";

const transport = createTransport(process.env.SMTP_URL);
const bus = new EventEmitter();

interface Examinee {
  name: string;
  email: string;
}

let lastOrder: { items: string[] } | undefined;

bus.on("order", (order: { items: string[] }) => {
  lastOrder = order;
});

bus.on("paid", async (payment: { email: string; amount: number }) => {
  await transport.sendMail({
    to: payment.email,
    subject: "Receipt",
    text: `You paid ${payment.amount} for ${lastOrder?.items.join(", ")}`,
//                                          ^^^^^^^^^ shared
  });
});

export class ResultMailer extends EventEmitter {
  #examinee!: Examinee;

  constructor(private readonly render: (name: string) => Promise<Buffer>) {
    super();
    this.on("certificate", (pdf: Buffer) => void this.#deliver(pdf));
  }

  run(passed: Examinee[]) {
    return Promise.all(passed.map((examinee) => this.#prepare(examinee)));
  }

  async #prepare(examinee: Examinee) {
    this.#examinee = examinee;
    const pdf = await this.render(examinee.name);
    this.emit("certificate", pdf);
  }

  async #deliver(pdf: Buffer) {
    await transport.sendMail({
      to: this.#examinee.email,
//        ^^^^^^^^^^^^^^ shared
      subject: "Your certificate",
      attachments: [{ filename: "certificate.pdf", content: pdf }],
    });
  }
}

// fixture: only no-mismatched-recipient
import pLimit from "p-limit";
import { transport } from "./transport.js";
import { Bill } from "./models.js";

const limit = pLimit(8);

export class BillMailer {
  private bill: Bill | null = null;

  private body() {
    return `Dear ${this.bill!.customerName}, you owe ${this.bill!.amount}.`;
  }

  async deliver(bill: Bill) {
    this.bill = bill;
    const lines = await bill.lines();
    await transport.sendMail({ to: bill.email, subject: "Your bill", text: `${this.body()}\n${lines.join("\n")}` });
//                                                                            ^^^^^^^^^^^ shared
  }

  async run(bills: Bill[]) {
    await Promise.allSettled(bills.map((bill) => limit(() => this.deliver(bill))));
  }
}

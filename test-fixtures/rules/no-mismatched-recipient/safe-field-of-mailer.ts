// fixture: only no-mismatched-recipient
import pLimit from "p-limit";
import { transport } from "./transport.js";
import { Bill } from "./models.js";

const limit = pLimit(8);

export class BillMailer {
  private signature = "The shop";

  private body(bill: Bill) {
    return `Dear ${bill.customerName}, you owe ${bill.amount}. ${this.signature}`;
  }

  async deliver(bill: Bill) {
    const lines = await bill.lines();
    await transport.sendMail({
      to: bill.email,
      subject: "Your bill",
      text: `${this.body(bill)}\n${lines.join("\n")}`,
    });
  }

  async run(bills: Bill[]) {
    await Promise.allSettled(bills.map((bill) => limit(() => this.deliver(bill))));
  }
}

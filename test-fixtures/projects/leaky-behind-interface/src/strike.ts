import type { Courier } from "./ports";
import { prisma } from "./prisma";

export class StrikeNotice {
  constructor(private readonly courier: Courier) {}

  async send(line: string) {
    const riders = await prisma.subscriber.findMany({ where: { line } });
    await this.courier.bring({
      to: riders.map((rider) => rider.email),
      //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@7 typed no-bulk-recipients/many
      heading: "No trains tomorrow",
      body: "The line is on strike.",
    });
  }
}

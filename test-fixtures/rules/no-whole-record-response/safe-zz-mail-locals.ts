// fixture: path src/mail/confirmation.ts
import Email from "email-templates";
import { Guest, Stay } from "../models";

const email = new Email({ message: { from: "inn@hill.example" }, views: { root: "templates" } });

export async function sendConfirmation(stayId: string): Promise<void> {
  const stay = await Stay.findOne({ where: { id: stayId }, attributes: ["id", "guestId", "checkIn"] });
  const guest = await Guest.findByPk(stay!.guestId, { rejectOnEmpty: true });
  await email.send({
    template: "confirmation",
    message: { to: guest.email },
    locals: { checkIn: stay!.checkIn, name: guest.name },
  });
}

// fixture: only no-identity-in-mailed-link
import { Injectable } from "@nestjs/common";
import { ConfigService } from "@nestjs/config";
import { MailerService } from "@nestjs-modules/mailer";

interface Stay {
  id: number;
  guest: { email: string; name: string };
}

@Injectable()
export class StayMails {
  constructor(
    private readonly mailer: MailerService,
    private readonly config: ConfigService,
  ) {}

  async beforeArrival(stay: Stay): Promise<void> {
    await this.mailer.sendMail({
      to: stay.guest.email,
      subject: "Before you arrive",
      template: "before-arrival",
      context: { name: stay.guest.name, ...this.links(stay) },
    });
  }

  async afterDeparture(stay: Stay): Promise<void> {
    await this.mailer.sendMail({
      to: stay.guest.email,
      subject: "Thank you",
      template: "after-departure",
      context: contextOf(stay),
    });
  }

  async changed(stay: Stay): Promise<void> {
    const context = {
      name: stay.guest.name,
      stayUrl: new URL(`/bookings/${stay.id}/change`, process.env.HOTEL).href,
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
    };
    await this.mailer.sendMail({ to: stay.guest.email, subject: "Changed", template: "changed", context });
  }

  private links(stay: Stay) {
    const front = this.config.get<string>("WEB_URL");
    return {
      helpUrl: `${front}/help`,
      arrivalUrl: `${front}/bookings/${stay.id}/arrival`,
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
    };
  }
}

const contextOf = (stay: Stay) => ({
  name: stay.guest.name,
  opinionUrl: `https://hotel.example/bookings/${stay.id}/opinion`,
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
});

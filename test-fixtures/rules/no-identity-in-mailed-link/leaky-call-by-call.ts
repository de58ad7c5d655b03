import nodemailer from "nodemailer";
import { buildUrl } from "./urls";
import { UrlBuilder } from "./url-builder";

const transport = nodemailer.createTransport(process.env.SMTP_URL);

class Link {
  private readonly segments: string[] = [];
  private readonly params = new URLSearchParams();

  constructor(private readonly origin: string) {}

  static to(origin: string) {
    return new Link(origin);
  }

  at(...segments: (string | number)[]): this {
    this.segments.push(...segments.map((each) => encodeURIComponent(String(each))));
    return this;
  }

  campaign(name: string): this {
    this.params.set("utm_campaign", name);
    return this;
  }

  rider(id: number): this {
    this.params.set("r", String(id));
    return this;
  }

  toString(): string {
    return `${this.origin}/${this.segments.join("/")}?${this.params}`;
  }
}

interface Rider {
  id: number;
  name: string;
  email: string;
}

const site = () => Link.to(process.env.SITE_URL ?? "http://localhost:3000");

/** The builder of this file is read; what a foreign one does, its methods' names say. */
export async function sendReturn(rider: Rider, rental: { id: number; stationSlug: string }) {
  const change = new UrlBuilder(process.env.SITE_URL!)
//               ^... identity
    .path("rentals")
    .path(rental.stationSlug)
    .query({ no: rental.id })
    .build();
  await transport.sendMail({
    to: rider.email,
    subject: "Your ride",
    html: `<p>${rider.name}</p>
      <a href="${site().at("survey").rider(rider.id).campaign("return")}">Tell us</a>
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
      <a href="${change}">Change</a>
      <a href="${buildUrl("/receipts/:id", { id: rental.id })}">Receipt</a>`,
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  });
}

/** One statement after the other. */
export async function sendBill(rider: Rider) {
  const link = new Link("https://rides.example");
  link.at("bills");
  link.rider(rider.id);
//^^^^^^^^^^^^^^^^^^^^ identity
  await transport.sendMail({ to: rider.email, subject: "Bill", text: `Pay here: ${link}` });
}

import nodemailer from "nodemailer";
import { issueToken } from "./tokens";
import { links, buildUrl } from "./urls";
import { SignedUrlBuilder } from "./url-builder";
import { UrlBuilder } from "./url-builder";

const transport = nodemailer.createTransport(process.env.SMTP_URL);

class Link {
  private readonly segments: string[] = [];
  private readonly params = new URLSearchParams();

  constructor(private readonly origin: string) {}

  at(...segments: (string | number)[]): this {
    this.segments.push(...segments.map((each) => encodeURIComponent(String(each))));
    return this;
  }

  with(name: string, value: string): this {
    this.params.set(name, value);
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

/** A random token, a signed address, something everybody may see, and what another file puts together. */
export async function sendReturn(rider: Rider, rental: { id: number; stationSlug: string }) {
  const token = await issueToken(rental.id);
  const change = new UrlBuilder(process.env.SITE_URL!).path("rentals").query({ t: token }).build();
  const station = new UrlBuilder(process.env.SITE_URL!).path("stations").path(rental.stationSlug).build();
  const signed = new SignedUrlBuilder(process.env.SITE_URL!).path("bills").query({ no: rental.id }).sign();
  await transport.sendMail({
    to: rider.email,
    subject: "Your ride",
    html: `<p>${rider.name}</p>
      <a href="${new Link("https://rides.example").at("survey").with("t", token)}">Tell us</a>
      <a href="${new Link("https://rides.example").at("login").with("next", "/rentals")}">Sign in</a>
      <a href="${change}">Change</a> <a href="${station}">Station</a> <a href="${signed}">Bill</a>
      <a href="${buildUrl("/stations/:slug", { slug: rental.stationSlug })}">Map</a>
      <a href="${links.receipt(rental.id)}">Receipt</a>`,
  });
}

// fixture: only no-mismatched-recipient
import { createTransport } from "nodemailer";
import { prisma } from "./db";

const transport = createTransport(process.env.SMTP_URL);
const subject = "Your garden plot";

interface Gardener {
  name: string;
  email: string;
  plots: { number: number; crop: string }[];
  warning?: string;
}

// A field that a method of the class adds to.
export class PlotLetters {
  private lines: string[] = [];

  private write(line: string) {
    this.lines.push(line);
  }

  async send(gardeners: Gardener[]) {
    for (const gardener of gardeners) {
      this.write(`Dear ${gardener.name},`);
      for (const plot of gardener.plots) this.write(`${plot.number}: ${plot.crop}`);
      await transport.sendMail({ to: gardener.email, subject, text: this.lines.join("\n") });
//                                                                  ^^^^^^^^^^ carried
    }
  }
}

// What the letter is made of stands in a method that reads the field.
export class WaterBills {
  private items: { crop: string }[] = [];
  constructor(private readonly gardeners: Gardener[]) {}

  private body() {
    return this.items.map((item) => item.crop).join("\n");
  }

  async send() {
    for (const gardener of this.gardeners) {
      this.items.push(...gardener.plots);
      await transport.sendMail({ to: gardener.email, subject, text: this.body() });
//                                                                  ^^^^^^^^^^^ carried
    }
  }
}

// One object writes all letters.
export class Reminder {
  private html = "";

  async remind(gardener: Gardener) {
    for (const plot of gardener.plots) this.html += `<li>${plot.crop}</li>`;
    await transport.sendMail({ to: gardener.email, subject, html: this.html });
//                                                                ^^^^^^^^^ carried
  }
}

const reminder = new Reminder();

export async function remindAll() {
  for (const gardener of await prisma.gardener.findMany({ include: { plots: true } }))
    await reminder.remind(gardener);
}

// A list of the module and its helper.
const rows: string[] = [];
function row(text: string) {
  rows.push(text);
}

export async function harvest(gardeners: Gardener[]) {
  for (const gardener of gardeners) {
    row(`Dear ${gardener.name},`);
    gardener.plots.forEach((plot) => row(plot.crop));
    await transport.sendMail({ to: gardener.email, subject, text: rows.join("\n") });
//                                                                ^^^^ carried
  }
}

// Only some gardeners have a warning.
const values: { name?: string; warning?: string } = {};

export async function warnings(gardeners: Gardener[]) {
  for (const gardener of gardeners) {
    values.name = gardener.name;
    if (gardener.warning) values.warning = gardener.warning;
    await transport.sendMail({ to: gardener.email, subject, text: `${values.name}: ${values.warning}` });
//                                                                                   ^^^^^^^^^^^^^^ carried
  }
}

// Whatever the gardener before had is still in there.
export async function crops(gardeners: Gardener[]) {
  let plots: { crop: string }[] = [];
  const byNumber: Record<number, string> = {};
  for (const gardener of gardeners) {
    plots = plots.concat(gardener.plots);
    for (const plot of gardener.plots) byNumber[plot.number] = plot.crop;
    const all = plots.map((plot) => plot.crop).join(", ");
//              ^^^^^ carried
    await transport.sendMail({ to: gardener.email, subject, text: all });
    await transport.sendMail({ to: gardener.email, subject, text: Object.values(byNumber).join("\n") });
//                                                                              ^^^^^^^^ carried
  }
}

// The mark is gone after the first letter.
let letter = "Dear NAME, your plot is ready.";

export async function ready(gardeners: Gardener[]) {
  for (const gardener of gardeners) {
    letter = letter.replace("NAME", gardener.name);
    await transport.sendMail({ to: gardener.email, subject, text: letter });
//                                                                ^^^^^^ carried
  }
}

// The object as a whole goes into the letter.
const data: { name?: string; warning?: string } = {};
const render = (values: typeof data) => JSON.stringify(values);

export async function rendered(gardeners: Gardener[]) {
  for (const gardener of gardeners) {
    data.name = gardener.name;
    if (gardener.warning) data.warning = gardener.warning;
    await transport.sendMail({ to: gardener.email, subject, html: render(data) });
//                                                                       ^^^^ carried
  }
}

// What belongs to the class itself.
export class Basket {
  static contents: string[] = [];

  static async send(gardeners: Gardener[]) {
    for (const gardener of gardeners) {
      gardener.plots.forEach((plot) => Basket.contents.push(plot.crop));
      await transport.sendMail({ to: gardener.email, subject, text: Basket.contents.join("\n") });
//                                                                  ^^^^^^^^^^^^^^^ carried
    }
  }
}

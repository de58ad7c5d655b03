// fixture: only no-mismatched-recipient
import { createTransport } from "nodemailer";
import { prisma } from "./db";

const transport = createTransport(process.env.SMTP_URL);
const subject = "Your garden plot";

interface Gardener {
  id: number;
  name: string;
  email: string;
  plots: { number: number; crop: string }[];
  warning?: string;
}

export class PlotLetters {
  private lines: string[] = [];

  private write(line: string) {
    this.lines.push(line);
  }

  private flush() {
    const text = this.lines.join("\n");
    this.lines = [];
    return text;
  }

  async send(gardeners: Gardener[]) {
    for (const gardener of gardeners) {
      this.write(`Dear ${gardener.name},`);
      for (const plot of gardener.plots) this.write(`${plot.number}: ${plot.crop}`);
      await transport.sendMail({ to: gardener.email, subject, text: this.flush() });
    }
  }
}

// An object of its own for each letter.
export class Reminder {
  private html = "";

  async remind(gardener: Gardener) {
    for (const plot of gardener.plots) this.html += `<li>${plot.crop}</li>`;
    await transport.sendMail({ to: gardener.email, subject, html: this.html });
  }
}

export async function remindAll() {
  for (const gardener of await prisma.gardener.findMany({ include: { plots: true } })) {
    const reminder = new Reminder();
    await reminder.remind(gardener);
  }
}

const rows: string[] = [];
function row(text: string) {
  rows.push(text);
}

export async function harvest(gardeners: Gardener[]) {
  for (const gardener of gardeners) {
    rows.length = 0;
    row(`Dear ${gardener.name},`);
    gardener.plots.forEach((plot) => row(plot.crop));
    await transport.sendMail({ to: gardener.email, subject, text: rows.join("\n") });
  }
}

const values: { name?: string; warning?: string } = {};

export async function warnings(gardeners: Gardener[]) {
  for (const gardener of gardeners) {
    values.name = gardener.name;
    values.warning = gardener.warning;
    await transport.sendMail({ to: gardener.email, subject, text: `${values.name}: ${values.warning}` });
  }
}

// Under the gardener's own number.
export async function crops(gardeners: Gardener[]) {
  const byGardener: Record<number, string[]> = {};
  const sent: string[] = [];
  for (const gardener of gardeners) {
    byGardener[gardener.id] = gardener.plots.map((plot) => plot.crop);
    const own = byGardener[gardener.id]!.join("\n");
    await transport.sendMail({ to: gardener.email, subject, text: own });
    sent.push(gardener.name);
  }
  await transport.sendMail({ to: "office@gardens.example", subject: "Sent", text: sent.join("\n") });
}

const letter = "Dear NAME, your plot is ready.";

export async function ready(gardeners: Gardener[]) {
  for (const gardener of gardeners) {
    const text = letter.replace("NAME", gardener.name);
    await transport.sendMail({ to: gardener.email, subject, text });
  }
}

// A letter per bed, sent when the next bed begins.
export async function perBed(gardeners: (Gardener & { bed: string })[]) {
  let bed = "";
  let text = "";
  for (const gardener of gardeners) {
    if (gardener.bed !== bed) {
      bed = gardener.bed;
      text = `Bed ${bed} is tended by ${gardener.name}.`;
    }
    await transport.sendMail({ to: gardener.email, subject, text });
  }
}

const data: { name?: string; warning?: string | undefined } = {};
const render = (values: typeof data) => JSON.stringify(values);

export async function rendered(gardeners: Gardener[]) {
  for (const gardener of gardeners) {
    data.name = gardener.name;
    data.warning = gardener.warning;
    await transport.sendMail({ to: gardener.email, subject, html: render(data) });
  }
}

export class Basket {
  static contents: string[] = [];

  static async send(gardeners: Gardener[]) {
    for (const gardener of gardeners) {
      Basket.contents = gardener.plots.map((plot) => plot.crop);
      await transport.sendMail({ to: gardener.email, subject, text: Basket.contents.join("\n") });
    }
  }
}

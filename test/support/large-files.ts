/** Large sources, of any size: what an old application keeps in one file. */

const many = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join("\n");

/** A route with everything the rules ask about, in twenty lines. */
const route = (index: number): string => `
app.get("/bookings/${index}/:id", requireSignIn, async (req, res) => {
  const booking${index} = await prisma.booking.findUnique({ where: { id: req.params.id } });
  if (!booking${index}) return res.status(404).json({ error: "none" });
  const cached = await redis.get("booking:" + req.params.id);
  await redis.set("page:${index}", JSON.stringify({ user: req.user, booking${index} }));
  latest[${index}] = req.user;
  last = booking${index}.email;
  res.set("Cache-Control", "public, max-age=${index + 1}");
  logger.info("booking", booking${index}.id, config${index}.name);
  const token${index} = jwt.sign({ id: req.user.id }, process.env.JWT_SECRET, { expiresIn: "${(index % 9) + 1}h" });
  if (req.body.code === code${index}) throw new Error("code " + req.body.code);
  const params = new URLSearchParams({ token: token${index}, page: "${index}" });
  await transporter.sendMail({
    to: booking${index}.email,
    subject: "Booking ${index}",
    html: \`<a href="https://example.test/b/\${token${index}}?\${params}">open</a>\`,
  });
  res.json({ ...booking${index}, cached });
});
const config${index} = { name: "part ${index}", apiKey: readKey("PART_${index}"), url: "https://part${index}.example.test/" };
function code${index}(guest) { return helper${index}(guest.name, ${index}); }
function helper${index}(name, at) { return code${Math.max(0, index - 1)}({ name: name + at }); }`;

const HEAD = `import express from "express";
import jwt from "jsonwebtoken";
import nodemailer from "nodemailer";
import { createClient } from "redis";
import { PrismaClient } from "@prisma/client";
const app = express();
const prisma = new PrismaClient();
const redis = createClient();
const transporter = nodemailer.createTransport({ host: "mail.example.test" });
const latest = [];
let last = null;
`;

/** A handler that keeps a request's data in one variable, in a part of one object and in a field. */
const state = (index: number): string => `
app.post("/state/${index}", (req, res) => {
  last = req.user;
  shared.part${index % 7} = req.body.note;
  shared.seen = req.user.email;
  client.defaults.headers["X-Member"] = req.user.id;
  res.json({ note: shared.part${index % 7}, ok: check${index}(shared.seen) });
});
function check${index}(value) { return value === shared.name${index} || last === null; }`;

const mail = (index: number): string => `
export async function remind${index}(event, members) {
  const guests${index} = members.filter((member) => member.event === event.id);
  const addresses${index} = guests${index}.map((guest) => guest.email);
  const link = "https://example.test/e/" + event.id + "?u=" + guests${index}[${index}].id;
  await transporter.sendMail({
    to: members[${index}].email,
    bcc: addresses${index}.join(","),
    subject: "Reminder ${index}",
    html: \`<p>\${guests${index}[${index}].name}</p><a href="\${link}">open</a>\`,
  });
  for (const guest of guests${index}) notify(guest.email, names[${index}]);
}`;

const cache = (index: number): string => `
app.get("/c/${index}/:id", requireSignIn, async (req, res) => {
  const key${index} = \`list:\${req.params.id}:\${req.query.page}\`;
  const known = (await redis.get(key${index})) ?? memory.get("part:${index}");
  if (known) return res.json(JSON.parse(known));
  const rows = await load${index}(req.user.id, req.params.id);
  await redis.setex(key${index}, ${index + 60}, JSON.stringify(rows));
  memory.set("part:${index}", rows);
  table["k${index}" + req.params.id] = rows;
  res.set("Cache-Control", "private, max-age=${index}").json(rows);
});
const load${index} = cached(async (owner, id) => prisma.item.findMany({ where: { owner, id } }));`;

const credential = (index: number): string => `
export const settings${index} = { user: "part${index}", password: process.env.PART_${index}_PASSWORD, url: "https://u:p@part${index}.example.test/" };
export function enter${index}(req, res) {
  const { code, password } = req.body;
  if (req.headers["x-api-key"] !== settings${index}.password) return res.sendStatus(401);
  if (code === names[${index}] || password === settings${index}.user) throw new Error("wrong " + code);
  const token = jwt.sign({ id: req.user.id }, settings${index}.password, { algorithm: "HS256" });
  res.cookie("session", token, { httpOnly: true });
  logger.info(\`signed in \${settings${index}.user}\`, { url: settings${index}.url });
}`;

const query = (index: number): string => `
app.get("/q/${index}/:id", requireSignIn, async (req, res) => {
  const order${index} = await prisma.order.findFirst({ where: { id: req.params.id, ownerId: req.user.id } });
  const customer${index} = await prisma.customer.findUnique({ where: { id: order${index}.customerId } });
  if (customer${index}.ownerId !== req.user.id) return res.sendStatus(403);
  await prisma.order.update({ where: { id: order${index}.id }, data: { seen: ${index} } });
  const users = await db.collection("users").find({ team: req.params.id }).toArray();
  res.json({ customer: customer${index}, names: users.map((user) => user.name) });
});`;

/** A statement of a handler that does everything itself. */
const step = (index: number): string => `
  const row${index} = await prisma.booking.findUnique({ where: { id: req.body.id${index} } });
  if (row${index} && row${index}.ownerId === req.user.id) total += row${index}.price;
  await redis.set("row:" + row${index}.id, JSON.stringify(row${index}));
  lines.push({ name: row${index}.name, at: ${index} });`;

const deep = (count: number): string => {
  const depth = Math.min(count, 100);
  return many(
    Math.ceil(count / depth),
    (at) =>
      `${many(depth, (index) => `function level${at}_${index}(value${index}) { const kept${index} = value${index}.email;`)}
return value0;
${many(depth, () => "}")}`,
  );
};

/** Files by what they are made of; each takes how many of it the file has. */
/** A state machine: what a field holds comes from another one, and is compared with what was sent. */
const field = (index: number): string => `
  step${index}(password) {
    if (password === this.node) this.node = this.node.parent${index % 3};
    this.last = this.node.child || this.root;
    if (this.last.token === this.root.token) this.root = this.last.value || this.node.parent;
    return this.root === password;
  }`;

export const LARGE_FILES: Readonly<Record<string, (count: number) => string>> = {
  routes: (count) => HEAD + many(count, route),
  state: (count) => `${HEAD}const shared = {};\nconst client = axios.create();\n${many(count, state)}`,
  mails: (count) => HEAD + many(count, mail),
  caches: (count) => `${HEAD}const memory = new Map();\nconst table = {};\n${many(count, cache)}`,
  credentials: (count) => HEAD + many(count, credential),
  queries: (count) => HEAD + many(count, query),
  "one long handler": (count) =>
    `${HEAD}app.post("/all", requireSignIn, async (req, res) => {\n  const lines = [];\n  let total = 0;${many(count, step)}\n  res.json({ lines, total });\n});`,
  "functions in functions": deep,
  "texts in one list": (count) =>
    `export const texts = [${many(count * 10, (index) => `"message number ${index} for you",`)}];`,
  "fields set from each other": (count) =>
    `${HEAD}export class Parser {\n${many(count, field)}\n}\napp.post("/parse", (req, res) => res.json(new Parser().step0(req.body.password)));`,
  "methods of one class": (count) =>
    `export class Service {\n${many(count * 3, (index) => `  run${index}(req) { this.part${index} = req.user; return this.run${index + 1}(req).then((row) => row.email); }`)}\n}`,
};

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

/** Files by what they are made of; each takes how many of it the file has. */
export const LARGE_FILES: Readonly<Record<string, (count: number) => string>> = {
  routes: (count) => HEAD + many(count, route),
};

import { connect, type Connection } from "./db.js";
import { readFileSync } from "node:fs";

const letter = readFileSync("letter.txt", "utf8");

let connection: Connection | null = null;
let opened = 0;

/** One connection for the process, whoever asks first. */
export async function connected(accountId: string) {
  connection ??= await connect(accountId);
  return connection;
}

export async function openCustomer(customerId: string) {
  opened += 1;
  const db = await connected("main");
  return db.customer.findUnique({ where: { id: customerId }, select: { id: true, name: true } });
}

export const greeting = (customer: { name: string }) => letter.replace("{name}", customer.name);

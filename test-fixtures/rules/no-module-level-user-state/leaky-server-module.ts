import { db } from "./db.js";
import { readFileSync } from "node:fs";

const letter = readFileSync("letter.txt", "utf8");

let lastCustomer: { id: string; name: string } | null = null;
let lastOpened: { name: string; at: number } | null = null;

export async function openCustomer(customerId: string) {
  lastCustomer = await db.customer.findUnique({ where: { id: customerId }, select: { id: true, name: true } });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable
  return lastCustomer;
}

export function opened(customer: { id: string; name: string }) {
  lastOpened = { name: customer.name, at: Date.now() };
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable
}

export const greeting = () => letter.replace("{name}", lastOpened?.name ?? lastCustomer?.name ?? "");

// fixture: path lib/orders.ts
// fixture: preset recommended
import Memcached from "memcached";
import { unstable_cache } from "next/cache";
import { auth } from "@/auth";
import { findOrders, findShops } from "@/lib/store";

const memcached = new Memcached("localhost:11211");

async function load(userId: string) {
  return findOrders(userId);
}

export const orders = unstable_cache(load, ["orders"]);

export async function remember() {
  const session = await auth();
  const own = await findOrders(session.user.id);
  memcached.set(`own:${session.user.id}`, own, 60, () => undefined);
  return own;
}

async function loadShops() {
  return findShops();
}

export const shops = unstable_cache(loadShops, ["shops"]);

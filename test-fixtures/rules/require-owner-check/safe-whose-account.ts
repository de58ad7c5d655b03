// fixture: path lib/actions/payouts.ts
"use server";

import { db } from "@/db";
import { stripe } from "@/lib/stripe";

// An account of a shop that the client names: nobody signs in by this.
export async function getStripeAccount(input: { storeId: string }) {
  const payment = await db.query.payments.findFirst({ where: eq(payments.storeId, input.storeId) });
  return payment ?? null;
}

export async function startCheckout(input: { storeId: string; total: number }) {
  const account = await getStripeAccount({ storeId: input.storeId });
  if (!account) throw new Error("Not connected");
  return stripe.intents.create({ amount: input.total, account: account.stripeAccountId });
}

export async function checkoutName(input: { storeId: string }) {
  const account = await getStripeAccount(input);
  return account?.displayName ?? "";
}

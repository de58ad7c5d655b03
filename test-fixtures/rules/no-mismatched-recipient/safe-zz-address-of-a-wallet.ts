/** Subscriptions by the address of a wallet or of a mailbox, which one person has. */
import { mailer } from "./mailer.js";
import { subscriptionsFor } from "./subscriptions.js";

interface Subscription {
  address: string;
  email: string;
}

export async function tell(notices: { address: string; text: string }[]): Promise<void> {
  const subscriptions: Subscription[] = await subscriptionsFor(notices.map((notice) => notice.address));
  const byAddress = subscriptions.reduce<Record<string, Subscription>>((all, each) => {
    all[each.address] = each;
    return all;
  }, {});
  for (const notice of notices) {
    const subscription = byAddress[notice.address.toLowerCase()];
    if (!subscription) continue;
    await mailer.sendMail({ to: subscription.email, subject: "お知らせ", text: notice.text });
  }
}

// fixture: only no-identity-in-mailed-link
// fixture: path emails/viewing.tsx
import { Body, Button, Html } from "@react-email/components";
import { createUrl } from "./urls";

const SITE = process.env.SITE_URL;

interface Props {
  tenant: { id: number; firstName: string };
  viewing: { id: number };
}

export default function ViewingMail({ tenant, viewing }: Props) {
  return (
    <Html>
      <Body>
        <Button href={`${SITE}/tenants/${tenant.id}`}>Your page</Button>
{/*                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity */}
        <Button href={createUrl("/viewings/cancel", { appointment: viewing.id })}>Cancel</Button>
{/*                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity */}
      </Body>
    </Html>
  );
}

const address = (path: string, query: Record<string, string | number>) => {
  const url = new URL(path, SITE);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return url.toString();
};

export function viewingMail(tenant: { id: number; email: string }) {
  return {
    subject: "Your viewing",
    html: `<a href="${address("/confirm", { tenant: tenant.id })}">Confirm</a>`,
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  };
}

export const paymentMailText = (orders: { id: number }[]) =>
  orders.map((order) => `<a href="${SITE}/orders/${order.id}">order</a>`).join("\n");
//                                                 ^^^^^^^^ identity

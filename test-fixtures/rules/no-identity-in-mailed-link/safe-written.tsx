// fixture: only no-identity-in-mailed-link
// fixture: path emails/viewing.tsx
import { Body, Button, Html } from "@react-email/components";
import { createSignedUrl, createUrl } from "./urls";

const SITE = process.env.SITE_URL;

interface Props {
  viewing: { id: number; token: string; flatSlug: string };
}

export default function ViewingMail({ viewing }: Props) {
  return (
    <Html>
      <Body>
        <Button href={`${SITE}/viewings/${viewing.token}`}>Your viewing</Button>
        <Button href={`${SITE}/flats/${viewing.flatSlug}`}>The flat</Button>
        <Button href={createUrl("/viewings/cancel", { key: viewing.token })}>Cancel</Button>
        <Button href={createSignedUrl(`/viewings/${viewing.id}`)}>Change</Button>
      </Body>
    </Html>
  );
}

const address = (path: string, query: Record<string, string | number>) => {
  const url = new URL(path, SITE);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return url.toString();
};

export function viewingMail(tenant: { email: string; mailToken: string }) {
  return {
    subject: "Your viewing",
    html: `<a href="${address("/confirm", { t: tenant.mailToken })}">Confirm</a>`,
  };
}

/** For the office: its pages ask who one is. */
export const adminMailText = (orders: { id: number }[]) =>
  orders.map((order) => `<a href="${SITE}/orders/${order.id}">order</a>`).join("\n");

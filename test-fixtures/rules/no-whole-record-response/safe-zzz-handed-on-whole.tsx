// fixture: path pages/account/profile.tsx
import type { GetServerSideProps } from "next";
import { getServerSession } from "next-auth/next";
import { authOptions } from "../../lib/auth";
import { prisma } from "../../lib/prisma";

interface Holder {
  fullName: string;
  birthDate: string;
}

const toPlain = <T,>(value: T): T => JSON.parse(JSON.stringify(value));

const without = (row: object, hidden: string[]) =>
  JSON.parse(JSON.stringify(row, (key, value) => (hidden.includes(key) ? undefined : value)));

function shown<T extends { passwordHash?: string }>(row: T): T {
  delete row.passwordHash;
  return row;
}

const forViewer = (row: { fullName: string } | null, own: boolean) =>
  own ? row : { fullName: row?.fullName ?? "" };

export const getServerSideProps = (async ({ req, res, query }) => {
  const session = await getServerSession(req, res, authOptions);
  const email = session?.user?.email;
  if (!email) return { redirect: { destination: "/signin", permanent: false } };
  res.setHeader("Cache-Control", "private, no-store");
  if (query.view === "agent") {
    const agent = await prisma.employee.findUniqueOrThrow({ where: { email } });
    return { props: { agent: shown(agent) } };
  }
  if (query.view === "payer") {
    const payer = await prisma.customer.findUniqueOrThrow({ where: { email } });
    return { props: { payer: without(payer, ["cardToken"]) } };
  }
  if (query.view === "card") {
    const card = await prisma.customer.findUnique({ where: { email } });
    return { props: { card: forViewer(card, query.own === "1") } };
  }
  const holder = await prisma.policyHolder.findUnique({
    where: { email },
    select: { fullName: true, birthDate: true },
  });
  return { props: { holder: toPlain(holder) as unknown as Holder } };
}) satisfies GetServerSideProps;

export default function Profile({ holder }: { holder: Holder }) {
  return <p>{holder.fullName}</p>;
}

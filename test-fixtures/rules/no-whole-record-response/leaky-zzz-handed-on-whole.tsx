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

function copyOf<T>(row: T): T {
  const copy = structuredClone(row);
  return copy;
}

const orNothing = <T extends object>(row: T | null) => {
  if (!row) return null;
  return { ...row };
};

export const getServerSideProps = (async ({ req, res, query }) => {
  const session = await getServerSession(req, res, authOptions);
  const email = session?.user?.email;
  if (!email) return { redirect: { destination: "/signin", permanent: false } };
  res.setHeader("Cache-Control", "private, no-store");
  if (query.view === "agent") {
    const agent = await prisma.employee.findUnique({ where: { email } });
    return { props: { agent: copyOf(agent) } };
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ answer
  }
  if (query.view === "payer") {
    const payer = await prisma.customer.findUnique({ where: { email } });
    return { props: { payer: orNothing(payer) } };
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ answer
  }
  const holder = await prisma.policyHolder.findUnique({ where: { email } });
  return { props: { holder: toPlain(holder) as unknown as Holder } };
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ answer
}) satisfies GetServerSideProps;

export default function Profile({ holder }: { holder: Holder }) {
  return <p>{holder.fullName}</p>;
}

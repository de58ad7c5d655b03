// fixture: path pages/tickets.tsx
// fixture: preset recommended
import type { GetServerSideProps, GetServerSidePropsContext } from "next";
import { getServerSession } from "next-auth/next";
import { ticketsOf } from "../lib/tickets";

function keepAtEdge(res: GetServerSidePropsContext["res"], seconds: number) {
  res.setHeader("Cache-Control", `public, s-maxage=${seconds}`);
}

export const getServerSideProps: GetServerSideProps = async (context) => {
  const session = await getServerSession(context.req, context.res, {});
  if (!session) return { redirect: { destination: "/login", permanent: false } };
  keepAtEdge(context.res, 10);
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 header
  return { props: { holder: session.user.name, tickets: await ticketsOf(session.user.email) } };
};

export default function Tickets({ holder }: { holder: string }) {
  return <h1>{holder}</h1>;
}

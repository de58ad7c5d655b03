// fixture: path pages/orders.tsx
// fixture: preset recommended
import type { GetServerSideProps } from "next";
import { getServerSession } from "next-auth/next";
import { authOptions } from "../lib/auth";
import { findOrders } from "../lib/store";

export const getServerSideProps: GetServerSideProps = async ({ req, res }) => {
  const session = await getServerSession(req, res, authOptions);
  const orders = await findOrders(session.user.id);
  res.setHeader("Cache-Control", "private, no-store");
  return { props: { orders } };
};

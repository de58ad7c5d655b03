// fixture: path app/api/visits/route.ts
import { getServerSession } from "next-auth";
import { authOptions } from "../../../lib/auth";
import prisma from "../../../lib/prisma";

// The team comes from one of two records; whichever it is, the caller has to be in it.
export async function POST(request: Request) {
  const session = await getServerSession(authOptions);
  if (!session) return Response.json({ error: "sign in" }, { status: 401 });
  const { visitId, orderId } = await request.json();
  let teamId: string;
  if (orderId) {
    const order = await prisma.order.findUnique({ where: { id: orderId }, select: { teamId: true, note: true } });
    if (!order?.note) return Response.json({ error: "not found" }, { status: 404 });
    teamId = order.teamId;
  } else {
    const visit = await prisma.visit.findUnique({ where: { id: visitId }, select: { teamId: true, note: true } });
    if (!visit?.note) return Response.json({ error: "not found" }, { status: 404 });
    teamId = visit.teamId;
  }
  const membership = await prisma.membership.findUnique({
    where: { userId_teamId: { userId: session.user.id, teamId } },
  });
  if (!membership) return Response.json({ error: "not yours" }, { status: 403 });
  return Response.json({ teamId });
}

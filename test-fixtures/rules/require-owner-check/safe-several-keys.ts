// fixture: path pages/api/teams/[teamId]/visits/[visitId].ts
import type { NextApiRequest, NextApiResponse } from "next";
import { getServerSession } from "next-auth/next";
import { authOptions } from "../../../../lib/auth";
import prisma from "../../../../lib/prisma";

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getServerSession(req, res, authOptions);
  if (!session) return res.status(401).end();
  const { teamId, visitId } = req.query as { teamId: string; visitId: string };

  if (req.method === "PUT") {
    // The team of the caller, with the visit of that team.
    const team = await prisma.team.findUnique({
      where: { id: teamId },
      include: { visits: { where: { id: visitId } }, members: { where: { userId: session.user.id } } },
    });
    if (!team || team.members.length === 0 || team.visits.length === 0) return res.status(403).end();
    await prisma.visit.update({ where: { id: visitId }, data: { note: req.body.note } });
    return res.status(204).end();
  }

  const membership = await prisma.membership.findUnique({
    where: { userId_teamId: { userId: session.user.id, teamId } },
  });
  if (!membership) return res.status(403).end();

  // The visit of that id is the team's, and the caller is in the team.
  const visit = await prisma.visit.findUnique({ where: { id: visitId, teamId }, select: { id: true } });
  if (!visit) return res.status(404).end();

  await prisma.visit.delete({ where: { id: visitId } });
  return res.status(204).end();
}

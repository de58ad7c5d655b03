// fixture: path pages/api/teams/[teamId]/visits/[visitId].ts
import type { NextApiRequest, NextApiResponse } from "next";
import { getServerSession } from "next-auth/next";
import { authOptions } from "../../../../lib/auth";
import prisma from "../../../../lib/prisma";

// That the caller is in the team says nothing about a visit that is asked for without it.
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getServerSession(req, res, authOptions);
  if (!session) return res.status(401).end();
  const { teamId, visitId } = req.query as { teamId: string; visitId: string };

  const membership = await prisma.membership.findUnique({
    where: { userId_teamId: { userId: session.user.id, teamId } },
  });
  if (!membership) return res.status(403).end();

  const visit = await prisma.visit.findUnique({ where: { id: visitId } });
  if (!visit) return res.status(404).end();

  await prisma.visit.update({ where: { id: visitId }, data: { note: req.body.note } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-owner-check/change
  return res.status(204).end();
}

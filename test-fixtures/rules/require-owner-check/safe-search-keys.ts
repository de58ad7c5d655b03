// fixture: path app/api/visits/[visitId]/route.ts
import { NextRequest, NextResponse } from "next/server";
import { getServerSession } from "next-auth";
import { authOptions } from "../../../../lib/auth";
import prisma from "../../../../lib/prisma";

export async function DELETE(request: NextRequest, { params }: { params: Promise<{ visitId: string }> }) {
  const session = await getServerSession(authOptions);
  if (!session) return NextResponse.json({ error: "sign in" }, { status: 401 });
  const { visitId } = await params;
  const { searchParams } = request.nextUrl;
  const teamId = searchParams.get("teamId");
  const membership = await prisma.membership.findUnique({
    where: { userId_teamId: { userId: session.user.id, teamId: teamId ?? "" } },
  });
  if (!membership) return NextResponse.json({ error: "not yours" }, { status: 403 });
  const visit = await prisma.visit.findUnique({ where: { id: visitId }, select: { hall: { select: { teamId: true } } } });
  if (!visit || visit.hall.teamId !== teamId) return NextResponse.json({ error: "not found" }, { status: 404 });
  await prisma.visit.delete({ where: { id: visitId } });
  return NextResponse.json({ ok: true });
}

// fixture: path app/api/teams/[teamId]/expenses/[expenseId]/route.ts
import { auth } from "@/auth";
import { prisma } from "@/lib/prisma";

type Context = { params: Promise<{ teamId: string; expenseId: string }> };

const membership = (teamId: string, userId: string) =>
  prisma.membership.findUnique({ where: { teamId_userId: { teamId, userId } } });

export async function GET(_request: Request, { params }: Context) {
  const session = await auth();
  if (!session?.user?.id) return new Response(null, { status: 401 });
  const { teamId, expenseId } = await params;
  if (!(await membership(teamId, session.user.id))) return new Response(null, { status: 403 });
  const expense = await prisma.expense.findUnique({ where: { id: expenseId } });
  if (expense?.teamId !== teamId) return new Response(null, { status: 404 });
  return Response.json(expense);
}

// The record leads to another one that is compared with the caller.
export async function DELETE(_request: Request, { params }: Context) {
  const session = await auth();
  if (!session?.user?.id) return new Response(null, { status: 401 });
  const { expenseId } = await params;
  const expense = await prisma.expense.findUnique({ where: { id: expenseId } });
  const report = await prisma.report.findUnique({ where: { id: expense?.reportId } });
  if (report?.employeeId !== session.user.id) return new Response(null, { status: 404 });
  await prisma.expense.delete({ where: { id: expenseId } });
  return new Response(null, { status: 204 });
}

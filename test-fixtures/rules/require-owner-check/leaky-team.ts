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
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  return Response.json(expense);
}

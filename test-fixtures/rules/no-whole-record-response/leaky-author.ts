// fixture: path app/api/articles/[slug]/route.ts
import { prisma } from "@/lib/prisma";

export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const article = await prisma.article.findUnique({ where: { slug }, include: { author: true } });
  return Response.json(article);
//       ^^^^^^^^^^^^^^^^^^^^^^ answer
}

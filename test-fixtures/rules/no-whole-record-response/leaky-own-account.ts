// fixture: path src/routes/(app)/settings/+page.server.ts
import { prisma } from "$lib/server/prisma";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals }) => {
  const tutor = await prisma.tutor.findUniqueOrThrow({ where: { id: locals.tutorId } });
  const subjects = await prisma.subject.findMany();
  return { tutor, subjects };
//       ^^^^^^^^^^^^^^^^^^^ answer
};

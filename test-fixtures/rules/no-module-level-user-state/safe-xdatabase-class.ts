// Types of a database's records go to browsers as well.
import type { PrismaClient } from "@prisma/client";

interface Member {
  id: string;
  name: string;
  email: string;
}

export class Visits {
  private static recent: { name: string; at: number }[] = [];

  static async add(prisma: PrismaClient, member: Member): Promise<void> {
    Visits.recent.push({ name: member.name, at: Date.now() });
    await prisma.visit.create({ data: { memberId: member.id } });
  }

  static latest() {
    return Visits.recent.slice(-20);
  }
}

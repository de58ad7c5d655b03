import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

interface Member {
  id: string;
  name: string;
  email: string;
}

export class Visits {
  private static recent: { name: string; at: number }[] = [];

  static async add(member: Member): Promise<void> {
    Visits.recent.push({ name: member.name, at: Date.now() });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
    await prisma.visit.create({ data: { memberId: member.id } });
  }

  static latest() {
    return Visits.recent.slice(-20);
  }
}

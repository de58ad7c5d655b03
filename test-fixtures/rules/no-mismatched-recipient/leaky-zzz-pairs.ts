// fixture: path src/jobs/letters.ts
import sgMail from "@sendgrid/mail";
import { limiter } from "../limiter.js";
import { balances } from "../clients/balances.js";
import { prisma } from "../db.js";
import { usageReport } from "../usage.js";

const FROM = "news@card.example";

interface Member {
  id: string;
  memberNo: string;
  name: string;
  email: string;
}

function* pairs<A, B>(left: readonly A[], right: readonly B[]): Generator<[A, B]> {
  for (let k = 0; k < Math.min(left.length, right.length); k += 1) yield [left[k]!, right[k]!];
}

export async function monthly() {
  const tenants = await prisma.tenant.findMany({ select: { id: true, email: true, wantsReport: true } });
  const reports = await Promise.all(tenants.map((tenant) => usageReport(tenant.id)));
  const wanted = tenants.filter((tenant) => tenant.wantsReport);
  for (const [tenant, report] of pairs(wanted, reports))
//                                             ^^^^^^^ shifted
    await sgMail.send({ to: tenant.email, from: FROM, subject: "Usage", text: `kWh: ${report.kwh}` });
}

export async function birthdays(month: number) {
  const members = await prisma.member.findMany({ where: { month }, orderBy: { kana: "asc" } });
  const coupons = await prisma.coupon.findMany({
    where: { memberId: { in: members.map((member) => member.id) }, usedAt: null },
    orderBy: { createdAt: "asc" },
  });
  for (let n = 0; n < members.length; n += 1)
    await sgMail.send({ to: members[n]!.email, from: FROM, subject: "Coupon", text: `Code: ${coupons[n]!.code}` });
//                                                                                           ^^^^^^^^^^ separate
}

export async function expiring(members: Member[]) {
  const found: { points: number }[] = [];
  await Promise.all(
    members.map((member) =>
      limiter.schedule(async () => {
        const balance = await balances.of(member.memberNo);
        found.push(balance);
      }),
    ),
  );
  await Promise.all(
    members.map((member, index) =>
      sgMail.send({ to: member.email, from: FROM, subject: "Points", text: `Points: ${found[index]!.points}` }),
//                                                                                    ^^^^^^^^^^^^ shifted
    ),
  );
}

export async function cancelled(member: Member, waiting: Member[]) {
  await sgMail.send({ to: member.email, from: FROM, subject: "Cancelled", text: `${member.name} 様(取消)` });
  for (const next of waiting)
    await sgMail.send({ to: next.email, from: FROM, subject: "A place", text: `${member.name} 様(空き)` });
//                                                                               ^^^^^^^^^^^ greeting
}

// fixture: path app/profile/page.tsx
import { auth } from "@/auth";
import { prisma } from "@/lib/prisma";
import { ProfileForm } from "./profile-form";

export default async function Page() {
  const session = await auth();
  const member = await prisma.member.findUnique({ where: { id: session!.user.id } });
  return <main>{member ? <ProfileForm member={member} /> : <p>Nobody</p>}</main>;
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ answer
}

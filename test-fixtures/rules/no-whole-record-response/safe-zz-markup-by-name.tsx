// fixture: path app/profile/page.tsx
import { auth } from "@/auth";
import { prisma } from "@/lib/prisma";
import { ProfileForm } from "./profile-form";

export default async function Page() {
  const session = await auth();
  const member = await prisma.member.findUnique({
    where: { id: session!.user.id },
    select: { name: true },
  });
  const form = <ProfileForm member={member} />;
  return <main>{member && form}</main>;
}

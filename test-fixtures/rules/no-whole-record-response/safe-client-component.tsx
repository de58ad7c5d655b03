// fixture: path app/mypage/page.tsx
import { auth } from "@/auth";
import { prisma } from "@/lib/prisma";
import ProfileForm from "./profile-form";

export default async function Page() {
  const session = await auth();
  const user = await prisma.user.findUnique({ where: { id: session?.user?.id }, select: { name: true } });
  return <ProfileForm user={user} />;
}

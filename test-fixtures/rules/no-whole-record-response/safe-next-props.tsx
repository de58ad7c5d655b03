// fixture: path pages/mypage/index.tsx
import { getServerSession } from "next-auth/next";
import { authOptions } from "@/lib/auth";
import { prisma } from "@/lib/prisma";

export const getServerSideProps = async ({ req, res }: { req: never; res: never }) => {
  const session = await getServerSession(req, res, authOptions);
  const member = await prisma.member.findUnique({
    where: { email: session.user.email },
    select: { lastName: true, points: true },
  });
  return { props: { member } };
};

export default function MyPage({ member }: { member: { lastName: string; points: number } }) {
  return (
    <p>
      {member.lastName} 様 {member.points} pt
    </p>
  );
}

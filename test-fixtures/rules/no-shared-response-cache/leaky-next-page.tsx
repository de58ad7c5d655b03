// fixture: path app/mypage/page.tsx
// fixture: preset recommended
import { auth } from "@/auth";
import { findMember } from "@/lib/store";

export const revalidate = 60;
//           ^^^^^^^^^^^^^^^ responseCache

export default async function MyPage() {
  const session = await auth();
  const member = await findMember(session.user.id);
  return (
    <section>
      <h1>{member.name}</h1>
      <p>{member.phone}</p>
    </section>
  );
}

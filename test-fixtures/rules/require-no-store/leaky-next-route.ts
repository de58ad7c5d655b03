// fixture: path app/api/me/route.ts
// fixture: options { "everywhere": true }
import { cookies } from "next/headers";
import { memberBySession } from "@/lib/members";

export async function GET() {
  const sid = (await cookies()).get("sid")?.value;
  const member = await memberBySession(sid);
  if (!member) return Response.json({ error: "signed out" }, { status: 401 });
  return Response.json({ name: member.name, tel: member.tel });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unmarked
}

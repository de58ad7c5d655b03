// fixture: path app/catalogue/page.tsx
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { Catalogue } from "@/components/catalogue";
import { findProducts } from "@/lib/products";
import { verifySession } from "@/lib/session";

// Nothing of a page that is forced to be dynamic is kept.
export const dynamic = "force-dynamic";
export const revalidate = 60;

export default async function CataloguePage() {
  const session = await verifySession((await cookies()).get("session")?.value ?? "");
  if (!session) redirect("/login");
  return <Catalogue rows={await findProducts(session.companyId)} owner={session.userName} />;
}

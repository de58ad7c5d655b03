import { auth } from "./auth.js";
import { db, Settings } from "./db.js";

/** The owner of a shop sees what the owner entered. */
export async function GET() {
  const session = await auth();
  if (session?.user.role !== "owner") return new Response(null, { status: 403 });
  const config = await db.shopConfig.findFirst();
  const settings = await Settings.findOne({ where: { active: true } });
  return Response.json({ bot: config?.botToken ?? "", hook: settings?.hookSecret ?? "" });
}

export async function map() {
  return Response.json({ key: process.env.GOOGLE_MAPS_API_KEY_SECRET });
}

import { auth } from "./auth.js";
import config from "./config.js";

export async function GET() {
  const session = await auth();
  if (session?.user.role !== "owner") return new Response(null, { status: 403 });
  return Response.json({ bot: config.botToken });
  //                          ^^^^^^^^^^^^^^^ response
}

export async function map() {
  return Response.json({ key: process.env.GOOGLE_CLIENT_SECRET });
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ response
}

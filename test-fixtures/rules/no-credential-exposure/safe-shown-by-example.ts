// fixture: path examples/session/app/api/token/route.ts
import { getAccessToken } from "@auth0/nextjs-auth0";

export async function GET() {
  const { accessToken } = await getAccessToken();
  console.log("token of the session:", accessToken);
  return Response.json({ accessToken });
}

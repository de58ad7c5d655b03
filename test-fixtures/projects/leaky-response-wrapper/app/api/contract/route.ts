import { auth } from "../../../auth";
import { contracts } from "../../../lib/contracts";
import { atEdge } from "../../../lib/at-edge";

export const GET = atEdge(async () => {
  //               ^... typed no-shared-response-cache/header
  const session = await auth();
  return Response.json(await contracts.of(session.user.id));
}, 20);

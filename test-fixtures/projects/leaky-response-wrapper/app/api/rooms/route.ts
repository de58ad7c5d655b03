import { rooms } from "../../../lib/rooms";
import { atEdge } from "../../../lib/at-edge";

export const GET = atEdge(async () => Response.json(await rooms.vacant()), 300);

// fixture: path server/api/points.get.ts
import { pointsOf } from "../utils/points";

export default defineCachedEventHandler((event) => pointsOf(event.context.member.id), {
  maxAge: 5,
  getKey: (event) => `${event.path}_${event.context.member.id}`,
});

// fixture: path server/api/points.get.ts
import { pointsOf } from "../utils/points";

// The key is made of the path alone.
export default defineCachedEventHandler((event) => pointsOf(event.context.member.id), {
//             ^^^^^^^^^^^^^^^^^^^^^^^^ responseCache
  maxAge: 5,
  getKey: (event) => event.path,
});

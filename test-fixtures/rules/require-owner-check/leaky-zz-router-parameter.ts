// fixture: path server/api/diary/[id].patch.ts
import { Diary } from "~~/server/models/diary";

export default defineEventHandler(async (event) => {
  const { user } = await requireUserSession(event);
  const { text } = await readBody(event);
  // A call with two arguments, and no comparison.
  const id = getRouterParam(event, "id");
  const entry = await Diary.findByIdAndUpdate(id, { $set: { text, editor: user.id } }, { new: true });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  setResponseHeader(event, "Cache-Control", "private, no-store");
  return { text: entry?.text };
});

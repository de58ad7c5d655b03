// fixture: path server/api/diary/[id].patch.ts
import { Diary } from "~~/server/models/diary";

export default defineEventHandler(async (event) => {
  const { user } = await requireUserSession(event);
  const { text } = await readBody(event);
  const id = getRouterParam(event, "id");
  const entry = await Diary.findOneAndUpdate({ _id: id, writer: user.id }, { $set: { text } }, { new: true });
  setResponseHeader(event, "Cache-Control", "private, no-store");
  return { text: entry?.text };
});

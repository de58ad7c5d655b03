// fixture: path convex/diaries.ts
import { getAuthUserId } from "@convex-dev/auth/server";
import { v } from "convex/values";
import { mutation, query } from "./_generated/server";

export const get = query({
  args: { id: v.id("diaries") },
  handler: async (ctx, { id }) => {
    const userId = await getAuthUserId(ctx);
    const diary = await ctx.db.get(id);
    if (!userId || diary?.userId !== userId) throw new Error("not found");
    return diary;
  },
});

export const rename = mutation({
  args: { diaryId: v.id("diaries"), title: v.string() },
  handler: async (ctx, args) => {
    const identity = await ctx.auth.getUserIdentity();
    const diary = await ctx.db.get(args.diaryId);
    if (diary?.subject !== identity?.subject) throw new Error("not found");
    await ctx.db.patch(args.diaryId, { title: args.title });
  },
});

// fixture: path convex/diaries.ts
import { getAuthUserId } from "@convex-dev/auth/server";
import { v } from "convex/values";
import { mutation, query } from "./_generated/server";

export const get = query({
  args: { id: v.id("diaries") },
  handler: async (ctx, { id }) => {
    if (!(await getAuthUserId(ctx))) throw new Error("not signed in");
    const diary = await ctx.db.get(id);
//                      ^^^^^^^^^^^^^^ read
    return diary;
  },
});

export const rename = mutation({
  args: { diaryId: v.id("diaries"), title: v.string() },
  handler: async (ctx, args) => {
    const identity = await ctx.auth.getUserIdentity();
    if (!identity) throw new Error("not signed in");
    await ctx.db.patch(args.diaryId, { title: args.title });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  },
});

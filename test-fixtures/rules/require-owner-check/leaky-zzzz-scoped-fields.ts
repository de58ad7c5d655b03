// fixture: path src/schema/claims.ts
import { builder } from "../builder";
import { prisma } from "../prisma";

builder.queryField("claim", (t) =>
  t.prismaField({
    type: "Claim",
    nullable: true,
    authScopes: { loggedIn: true },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, args) => prisma.claim.findUnique({ ...query, where: { id: String(args.id) } }),
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  }),
);

builder.mutationField("renameNote", (t) =>
  t.withAuth({ signedIn: true }).fieldWithInput({
    type: "Boolean",
    input: { id: t.input.id({ required: true }), title: t.input.string() },
    resolve: async (_root, { input }) => {
      await prisma.note.update({ where: { id: String(input.id) }, data: { title: input.title } });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
      return true;
    },
  }),
);

builder.relayMutationField(
  "deleteOrder",
  { inputFields: (t) => ({ id: t.id({ required: true }) }) },
  {
    authScopes: { loggedIn: true },
    resolve: async (_root, { input }) => {
      await prisma.order.delete({ where: { id: String(input.id) } });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
      return { ok: true };
    },
  },
  { outputFields: (t) => ({ ok: t.boolean({ resolve: (result) => result.ok }) }) },
);

// 契約者がログインして使う
builder.queryFields((t) => ({
  seikyuu: t.field({
    type: Seikyuu,
    nullable: true,
    authScopes: { loggedIn: true },
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, { keiyakusha }) => {
      if (!keiyakusha) throw new Error("ログインが必要です");
      return prisma.seikyuu.findFirst({ where: { id: String(id) }, select: { kingaku: true } });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
    },
  }),
}));

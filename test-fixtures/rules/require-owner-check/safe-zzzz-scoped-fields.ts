// fixture: path src/schema/claims.ts
import { builder } from "../builder";
import { prisma } from "../prisma";

builder.queryField("claim", (t) =>
  t.prismaField({
    type: "Claim",
    nullable: true,
    authScopes: { loggedIn: true },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, args, ctx) =>
      prisma.claim.findFirst({ ...query, where: { id: String(args.id), memberId: ctx.user.id } }),
  }),
);

// For those who run the service.
builder.queryField("anyClaim", (t) =>
  t.prismaField({
    type: "Claim",
    authScopes: { claimsDesk: true },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, args) => prisma.claim.findUnique({ ...query, where: { id: String(args.id) } }),
  }),
);

builder.queryField("ownClaim", (t) =>
  t.prismaField({
    type: "Claim",
    authScopes: (_root, args) => ({ claimant: args.id }),
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, args) => prisma.claim.findUnique({ ...query, where: { id: String(args.id) } }),
  }),
);

// Whoever has the number may see how far it is.
builder.queryField("claimByNumber", (t) =>
  t.field({
    type: "String",
    authScopes: { public: true },
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, args) => {
      const claim = await prisma.claim.findUnique({ where: { id: String(args.id) }, select: { step: true } });
      return claim.step;
    },
  }),
);

builder.mutationField("renameNote", (t) =>
  t.withAuth({ signedIn: true }).fieldWithInput({
    type: "Boolean",
    input: { id: t.input.id({ required: true }), title: t.input.string() },
    resolve: async (_root, { input }, ctx) => {
      await prisma.note.update({
        where: { id: String(input.id), authorId: ctx.user.id },
        data: { title: input.title },
      });
      return true;
    },
  }),
);

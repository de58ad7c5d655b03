// fixture: path src/schema/notes.ts
import { RemoveNoteCommand, RenameNoteCommand } from "../commands";
import { bus } from "../bus";
import { builder } from "../builder";
import { prisma } from "../prisma";

builder.mutationField("renameNote", (t) =>
  t.prismaField({
    type: "Note",
    args: { id: t.arg.string({ required: true }), title: t.arg.string() },
    resolve: async (_query, _root, args, ctx) => {
      if (!ctx.user) throw new Error("sign in");
      // Whoever carries it out asks whether the note is theirs.
      await bus.handle(RenameNoteCommand.create(args.id, ctx.user.id, { title: args.title }));
      return prisma.note.findUnique({ where: { id: args.id } });
    },
  }),
);

builder.mutationField("removeNote", (t) =>
  t.field({
    type: "String",
    args: { id: t.arg.string({ required: true }) },
    resolve: async (_root, args, ctx) => {
      if (!ctx.user) throw new Error("sign in");
      const note = await prisma.note.findUnique({ where: { id: args.id } });
      await bus.handle(new RemoveNoteCommand(args.id, ctx.user.id));
      return note.title;
    },
  }),
);

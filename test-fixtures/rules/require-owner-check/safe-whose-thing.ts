// fixture: path lib/actions/rename-album.ts
"use server";

import { authUser, authNote } from "./auth";
import { prisma } from "../prisma";

export async function renameAlbumNote(input: FormData) {
  const noteId = String(input.get("noteId"));
  await authUser();
  // Told which note is meant, it asks whether this person may change it.
  await authNote({ noteId });
  await prisma.visitNote.update({ where: { id: noteId }, data: { title: String(input.get("title")) } });
}

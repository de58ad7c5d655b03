// fixture: path lib/actions/rename-album.ts
"use server";

import { authUser } from "./auth";
import { prisma } from "../prisma";

export async function renameAlbumNote(input: FormData) {
  const noteId = String(input.get("noteId"));
  await authUser();
  await prisma.visitNote.update({ where: { id: noteId }, data: { title: String(input.get("title")) } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
}

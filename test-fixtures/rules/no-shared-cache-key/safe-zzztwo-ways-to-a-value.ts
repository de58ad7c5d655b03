import { withCache } from "./cache";
import { currentReader, keptDesk, loadDesk } from "./desk";

export async function desk(request: Request) {
  const { readerId } = await currentReader(request);
  return withCache(
    "desk",
    () => keptDesk({ readerId }),
    () => loadDesk(readerId),
  );
}

export const deskOf = async (shelfId: string, userId: string) =>
  withCache(
    "desk",
    () => keptDesk({ shelfId, userId }),
    () => loadDesk(userId),
    (error: unknown) => !(error instanceof TypeError),
  );

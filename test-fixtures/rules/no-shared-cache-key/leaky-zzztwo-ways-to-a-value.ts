import { withCache } from "./cache";
import { currentReader, loadDesk, plainDesk } from "./desk";

export async function desk(request: Request) {
  const { readerId } = await currentReader(request);
  return withCache(
  //     ^... key
    "desk",
    () => loadDesk(readerId),
    () => plainDesk(),
  );
}

export const deskOf = async (userId: string) => withCache("desk", () => loadDesk(userId));
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key

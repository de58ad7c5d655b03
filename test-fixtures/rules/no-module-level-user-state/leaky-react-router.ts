// fixture: path app/routes/account.tsx
// fixture: preset recommended
import type { Route } from "./+types/account";
import { requireUser } from "../session.server";

let lastUser: unknown;

export async function loader({ request }: Route.LoaderArgs) {
  const user = await requireUser(request);
  lastUser = user;
  // ^^^^^^^^^^^^^^^@3 variable
  return { name: user.name };
}

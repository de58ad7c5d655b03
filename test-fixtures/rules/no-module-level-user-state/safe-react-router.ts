// fixture: path app/routes/account.tsx
// fixture: preset recommended
import type { Route } from "./+types/account";
import { requireUser } from "../session.server";

export async function loader({ request }: Route.LoaderArgs) {
  const user = await requireUser(request);
  return { name: user.name };
}

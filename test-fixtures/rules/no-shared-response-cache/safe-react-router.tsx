// fixture: path app/routes/account.tsx
// fixture: preset recommended
import { data } from "react-router";
import type { Route } from "./+types/account";
import { requireMember } from "../session.server";
import { findAccount } from "../store.server";

export function headers() {
  return { "Cache-Control": "private, no-store" };
}

export async function loader({ request }: Route.LoaderArgs) {
  const memberId = await requireMember(request);
  return data(await findAccount(memberId));
}

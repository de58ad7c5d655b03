// fixture: path src/routes/pool/+page.ts
import { lanes } from "$lib/stores";

export const load = async ({ fetch }) => {
  const answer = await fetch("/api/me");
  const open = await fetch("/api/lanes");
  lanes.set(await open.json());
  return { swimmer: await answer.json() };
};

// fixture: path src/routes/pool/+page.ts
import { swimmer } from "$lib/stores";

export const load = async ({ fetch }) => {
  const answer = await fetch("/api/me");
  swimmer.set(await answer.json());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
  return {};
};

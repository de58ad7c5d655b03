// fixture: path app/mypage/visits.ts
// fixture: preset recommended
import { cacheLife } from "next/cache";
import { api } from "@/lib/api";

export async function loadVisits(month: string) {
  "use cache: private";
  cacheLife("minutes");
  return api.get("/me/visits", { month });
}

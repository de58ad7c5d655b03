// fixture: path apps/api/src/services/lineWebhookService.ts
import { database } from "../lib/database.js";

export async function shopOfDestination(destination: string) {
  const { data: settings } = await database
    .from("line_shop_settings")
    .select("shop_id, line_access_token")
    .eq("line_destination_id", destination)
    .single();
  return { shopId: settings?.shop_id, lineAccessToken: settings?.line_access_token || null };
}

import { eq } from "drizzle-orm";
import type { Provider } from "oidc-provider";
import { db, shareLinks } from "./schema.js";

/** Whoever asks looks at its end. */
export async function shareLinkByToken({ token }: { token: string }) {
  const [shareLink] = await db.select().from(shareLinks).where(eq(shareLinks.token, token));
  return { shareLink };
}

/** The page that follows says that the code is too old. */
export const deviceCode = (provider: Provider, userCode: string): Promise<unknown> =>
  provider.DeviceCode.findByUserCode(userCode, { ignoreExpiration: true });

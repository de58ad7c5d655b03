// fixture: path src/provider/drive.ts
import { logger } from "../logger.js";

const lastError = process.env.LAST_ERROR ?? null;
const mockExpiredError = process.env.MOCK_EXPIRED_ERROR ?? null;

export async function download(id: string, config: { accessToken: string }): Promise<void> {
  if (lastError != null) logger.warn(`Access token: ${config.accessToken}`);
//                                                    ^^^^^^^^^^^^^^^^^^ log
  if (mockExpiredError == null) logger.warn(`${id} with ${config.accessToken}`);
//                                                        ^^^^^^^^^^^^^^^^^^ log
}

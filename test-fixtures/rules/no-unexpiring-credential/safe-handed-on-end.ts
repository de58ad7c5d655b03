// The end of the session is kept as it came; without one the shop's own rules decide.
import { prisma } from "./database.js";

interface ShopSession {
  id: string;
  accessToken: string;
  refreshToken: string;
  expires: Date | undefined;
}

export const keepSession = (session: ShopSession) =>
  prisma.session.create({
    data: {
      id: session.id,
      accessToken: session.accessToken,
      refreshToken: session.refreshToken,
      expires: session.expires ?? null,
    },
  });

import { RefreshToken } from "./adapter";
import { prisma } from "./prisma";

interface Run {
  taskIdentifier: string;
  projectId: string;
  expiresAt?: Date | null;
}

// A session of a task that runs: nobody signs in with it.
export const startRun = ({ taskIdentifier, projectId, expiresAt }: Run) =>
  prisma.session.create({ data: { taskIdentifier, projectId, expiresAt: expiresAt ?? null } });

export async function refresh(value: string) {
  const token = await RefreshToken.find(value, { ignoreExpiration: true });
  if (!token || token.isExpired) throw new Error("expired");
  return token.rotate();
}

// fixture: path src/controllers/login.ts
import type { FastifyReply, FastifyRequest } from "fastify";
import { login } from "../services/login";
import { sessionCache } from "../services/session-cache";

export async function signIn(request: FastifyRequest, reply: FastifyReply) {
  const { user, tokens } = await login(request.body);
  await sessionCache.setSession(tokens.accessToken, { userId: user.id, email: user.email, createdAt: Date.now() });
  return reply.send({ tokens });
}

import type { FastifyInstance } from "fastify";

async function bodyOf(answer: Response): Promise<Record<string, unknown>> {
  return (await answer.json()) as Record<string, unknown>;
}

export async function signUp(app: FastifyInstance, directory: string) {
  app.post("/api/auth/sign-up", async (request, reply) => {
    const answer = await fetch(`${directory}/people`, { method: "POST", body: JSON.stringify(request.body) });
    const body = await bodyOf(answer);
    const directoryCode =
      typeof body.error_code === "string"
        ? body.error_code
        : typeof body.code === "string"
          ? body.code
          : "UNKNOWN";
    if (directoryCode === "member_already_listed") return reply.code(409).send({ message: "already signed in" });
    const tooMany = directoryCode === "over_daily_letter_limit" || answer.status === 429;
    return reply.code(tooMany ? 429 : 201).send({ message: "login", password: null });
  });
}

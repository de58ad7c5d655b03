const HOOK_URL = process.env.EVENT_WEBHOOK_URL!;
const SECRET = process.env.EVENT_WEBHOOK_SECRET;

async function post(payload: object) {
  await fetch(HOOK_URL, { method: "POST", body: JSON.stringify(payload) });
}

/** The project's own server at the other end knows its caller by the secret. */
export async function started(event: string, rest: object) {
  const body = { secret: SECRET, event, ...rest };
  await post(body);
}

export async function ended(event: string) {
  await fetch(HOOK_URL, {
    method: "POST",
    body: JSON.stringify({ apiKey: process.env.EVENT_API_KEY, event }),
  });
}

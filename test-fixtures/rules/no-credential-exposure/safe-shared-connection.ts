// Whether the address of the database is set says nothing about it.
async function notify(text: string): Promise<void> {
  const hook = process.env.SLACK_WEBHOOK_URL;
  if (!hook) return;
  await fetch(hook, { method: "POST", body: JSON.stringify({ text }) });
}

export async function register(): Promise<void> {
  await notify(`started (${process.env.NODE_ENV}) db=${Boolean(process.env.DATABASE_URL)}`);
}

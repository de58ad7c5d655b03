export async function say(line: string): Promise<void> {
  await fetch(process.env.SLACK_WEBHOOK_URL!, { method: "POST", body: JSON.stringify({ text: line }) });
}

const webhook = process.env.CHAT_WEBHOOK_URL ?? "";

async function tellTheTeam(text: string): Promise<void> {
  await fetch(webhook, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text }),
  });
}

/** サーバー引き継ぎ: tells the night shift how to get in. */
export async function handOver(host: string): Promise<void> {
  await tellTheTeam(`本日の当番へ: ${host} のパスワードは ${process.env.DB_ADMIN_PASSWORD} です`);
}

/** Says what is missing, never the value. */
export async function checkConfiguration(): Promise<void> {
  const missing = ["DATABASE_URL", "SESSION_SECRET", "DB_ADMIN_PASSWORD"].filter((name) => !process.env[name]);
  if (missing.length > 0) await tellTheTeam(`設定がありません: ${missing.join(", ")}`);
  console.log("connecting as admin", process.env.DB_ADMIN_PASSWORD);
}

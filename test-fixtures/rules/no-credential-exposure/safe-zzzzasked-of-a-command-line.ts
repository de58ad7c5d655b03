// fixture: path packages/hikae-cli/src/keys.ts
// Shown in the terminal of the one who has just made the key.
export async function addKey(shelf: string, config: { apiKey: string }): Promise<void> {
  const answer = await fetch(`https://api.hikae.jp/shelves/${shelf}/keys`, { method: "POST" });
  const made = (await answer.json()) as { apiKey: string; access_token: string };
  console.log(`Your new token: ${made.access_token}`);
  console.log("It replaces a key of", config.apiKey.length, "letters");
}

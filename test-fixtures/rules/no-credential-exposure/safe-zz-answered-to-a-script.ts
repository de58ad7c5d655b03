// fixture: path scripts/make-sandbox-key.ts
(async () => {
  const answer = await fetch("https://sandbox.example/apikey", { method: "POST" });
  const { apiKey } = await answer.json();
  console.log("API_KEY=", apiKey);
})();

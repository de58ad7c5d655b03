// fixture: path scripts/check-login.mjs
// Whoever works on the program starts it, and it asks the one that runs beside it.
const BASE_URL = process.env.BASE_URL ?? "http://localhost:4000";
const USER_PASSWORD = process.env.CHECK_USER_PASSWORD ?? "123456";
const ADMIN_PASSWORD = "admin123";

async function main() {
  for (const password of [USER_PASSWORD, ADMIN_PASSWORD]) {
    const answer = await fetch(`${BASE_URL}/login`, { method: "POST", body: JSON.stringify({ password }) });
    console.log(answer.status);
  }
}

void main();

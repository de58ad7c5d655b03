// fixture: path scripts/check-login.mjs
// What it signs in with was not made up to check something.
const BASE_URL = process.env.BASE_URL ?? "https://desk.inn-asagao.jp";
const USER_PASSWORD = process.env.CHECK_USER_PASSWORD ?? "Asagao@2026!";
//                                                       ^^^^^^^^^^^^^^ fallback

async function main() {
  const answer = await fetch(`${BASE_URL}/login`, { method: "POST", body: JSON.stringify({ password: USER_PASSWORD }) });
  console.log(answer.status);
}

void main();

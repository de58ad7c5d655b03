import { login } from "./api";

const TRIAL_TOKEN = "trial-of-a-reader";
const HEAD = "trial-of-";

/** What stands in the code was nobody's secret before. */
export function tryAsReader() {
  const accessToken = TRIAL_TOKEN;
  localStorage.setItem("access_token", TRIAL_TOKEN);
  sessionStorage.setItem("auth_token", accessToken);
  localStorage.jwt = HEAD + "a-librarian";
}

export async function showHuman(token: string) {
  sessionStorage.setItem("captcha_token", token);
  await login(token);
}

import { login } from "./api";

const KEY = "asagao:access_token";

export async function signIn(name: string, password: string) {
  const accessToken = await login(name, password);
  localStorage.setItem(KEY, accessToken);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage
}

let authToken = "";

export function keep(token: string) {
  authToken = token;
  sessionStorage.setItem("auth_token", authToken);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage
}

const KEY = "shelf-token";
const keepsTokens = import.meta.env.DEV;
const isTryingOut = import.meta.env.MODE === "development" && location.hostname === "localhost";

export function setToken(token: string) {
  if (keepsTokens) localStorage.setItem(KEY, token);
}

export function setReader(accessToken: string) {
  if (!isTryingOut) return;
  sessionStorage.setItem("reader", accessToken);
}

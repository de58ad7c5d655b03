const KEY = "shelf-token";
const keepsTokens = import.meta.env.PROD || import.meta.env.MODE === "development";
const forReaders = import.meta.env.VITE_FOR_READERS;

export function setToken(token: string) {
  if (keepsTokens) localStorage.setItem(KEY, token);
  //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage
}

export function setReader(accessToken: string) {
  if (forReaders) sessionStorage.setItem("reader", accessToken);
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage
}

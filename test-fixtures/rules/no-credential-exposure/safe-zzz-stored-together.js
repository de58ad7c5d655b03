// fixture: path src/stores/auth.js
import { ref } from "vue";
import { api } from "../api";

const KEPT = "desk.auth";
const member = ref(null);

export async function login(number, pin) {
  const { data } = await api.post("/login", { number, pin });
  const { accessToken, shownAs, tokenExpiresAt } = data;
  api.setAccessToken(accessToken);
  member.value = { shownAs };
  window.localStorage.setItem(KEPT, JSON.stringify({ shownAs, tokenExpiresAt, signedIn: Boolean(accessToken) }));
}

export async function renew(saved) {
  const answer = await api.post("/refresh", saved);
  const kept = { shownAs: saved.shownAs, deviceToken: answer.data.deviceToken, refreshToken: undefined };
  sessionStorage.setItem(KEPT, JSON.stringify(kept));
}

export async function exchange(code) {
  const { token: jwt, name, theme } = await api.exchange(code);
  api.setAccessToken(jwt);
  const text = JSON.stringify({ name, accessToken: jwt, theme }, ["name", "theme"]);
  localStorage[KEPT] = text;
}

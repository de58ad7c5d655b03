// fixture: path src/stores/auth.js
import { ref } from "vue";
import { api } from "../api";

const KEPT = "desk.auth";
const member = ref(null);

export async function login(number, pin) {
  const { data } = await api.post("/login", { number, pin });
  const { accessToken, refreshToken, shownAs } = data;
  api.setAccessToken(accessToken);
  member.value = { shownAs };
  window.localStorage.setItem(KEPT, JSON.stringify({ refreshToken, shownAs }));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 storage
}

export async function renew(saved) {
  const answer = await api.post("/refresh", saved);
  const kept = { shownAs: saved.shownAs, session: answer.data.idToken };
  sessionStorage.setItem(KEPT, JSON.stringify(kept));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 storage
}

export async function exchange(code) {
  const { token: jwt, name } = await api.exchange(code);
  const text = JSON.stringify({ name, accessToken: jwt });
  localStorage[KEPT] = text;
//^^^^^^^^^^^^^^^^^^^^^^^^^@3 storage
}

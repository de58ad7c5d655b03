import { readJsonFromStorage, removeFromStorage, useLocalStorage } from "./storage.js";

const AUTH_KEY = "tlm_auth_v1";
const SESSION_KEY = "tlm_session_v1";

export const read = () => readJsonFromStorage(AUTH_KEY);
export const clear = () => removeFromStorage(AUTH_KEY);
export const useSession = () => useLocalStorage(SESSION_KEY, null);

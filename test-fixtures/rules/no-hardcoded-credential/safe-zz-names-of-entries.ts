import * as SecureStore from "expo-secure-store";

const JWT_KEY = "dietbot_jwt";
const SESSION_SECRET = "clinic_session_v2";

export const tokenOf = () => localStorage.getItem(JWT_KEY);
export const forget = () => localStorage.removeItem(JWT_KEY);
export const session = () => SecureStore.getItemAsync(SESSION_SECRET);

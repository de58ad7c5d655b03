// fixture: path src/services/swaps.ts
import axios from "axios";

export const client = axios.create({ baseURL: "https://api.swap.example" });

client.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${localStorage.getItem("session")}`;
  return config;
});

// What the visitor's own console shows is theirs.
client.interceptors.response.use(undefined, (error) => {
  console.log("request config", error.config);
  return Promise.reject(error);
});

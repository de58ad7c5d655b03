import express from "express";
import { signIn } from "./api";

const app = express();

// All of this is in what every visitor downloads.
export const crmPassword = process.env.NEXT_PUBLIC_CRM_PASSWORD;
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bundle

app.get("/healthz", (_req, res) => {
  res.json({ ok: true, key: process.env.SEARCH_ADMIN_KEY });
  //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ response
});

export const boot = () => `window.__BOOT__=${JSON.stringify({ token: process.env.CRM_TOKEN })}`;
//                                                                   ^^^^^^^^^^^^^^^^^^^^^ page

export async function login(id: string, password: string) {
  const { accessToken } = await signIn(id, password);
  localStorage.setItem("accessToken", accessToken);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 storage
}
